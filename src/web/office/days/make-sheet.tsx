import { allergens as allergenCodes } from '#modules/shop/catalogue/contract';
import type { MadeFor, Making } from '#modules/shop/orders/contract';
import { Badge } from '../../design/badge.tsx';
import { OptionNames } from '../../design/option-names.tsx';
import { SaidIn } from '../../design/said.tsx';
import { useWords } from '../../design/words.tsx';
import { OrderNumber } from '../order-words.tsx';

/** What has to be made: how many of each thing, and whose words and pictures go on which. */
export function MakeSheet({ making }: { making: Making[] }) {
  const { t } = useWords();
  if (making.length === 0) return null;
  return (
    <section>
      <h2 className="mb-3 text-2xl">{t('orderLife.day.make')}</h2>
      <ul className="panel divide-y divide-line print:border-0">
        {making.map((thing) => (
          <li key={thing.variantId} className="flex break-inside-avoid gap-4 p-4 print:px-0 print:py-2">
            <p className="figures min-w-16 flex-none whitespace-nowrap text-right font-semibold text-2xl">
              {thing.quantity} ×
            </p>
            <div className="min-w-0 flex-1">
              <h3 className="font-sans font-semibold text-base">
                <SaidIn texts={thing.names} />
                <OptionNames names={thing.optionNames} className="font-normal" />{' '}
                <span className="figures font-normal text-quiet text-sm">{thing.sku}</span>{' '}
                {thing.isLet && <Badge>{t('orderLife.day.let')}</Badge>}
              </h3>
              <Contains allergens={thing.allergens} />
              <ul className="mt-1 grid gap-1 text-[0.9375rem]">
                {thing.for.map((one) => (
                  <For key={one.lineId} one={one} />
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the label will say too: the one list of it is the catalogue's. */
function Contains({ allergens }: Pick<Making, 'allergens'>) {
  const { t } = useWords();
  const named = allergenCodes.filter((code) => allergens.includes(code));
  if (named.length === 0) return null;
  return (
    <p className="text-sm">
      <span className="text-quiet">{t('product.allergens')}</span>{' '}
      {named.map((code) => t(`product.allergen.${code}`)).join(', ')}
    </p>
  );
}

function For({ one }: { one: MadeFor }) {
  const { t } = useWords();
  return (
    <li>
      <span className="figures">{one.quantity} ×</span> {one.contactName}{' '}
      <OrderNumber number={one.number} cover={false} />
      {one.slotFrom && <span className="figures text-quiet">, {one.slotFrom.slice(0, 5)}</span>}
      {one.personalText && <strong className="block whitespace-pre-line">“{one.personalText}”</strong>}
      {one.pictureKey && (
        <a className="link block w-fit" href={`/media/${one.pictureKey}-1280.webp`}>
          <img
            src={`/media/${one.pictureKey}-1280.webp`}
            alt={t('orderLife.day.picture')}
            loading="lazy"
            className="mt-1 max-h-24 rounded"
          />
        </a>
      )}
      {one.note && <span className="block whitespace-pre-line text-quiet">{one.note}</span>}
    </li>
  );
}
