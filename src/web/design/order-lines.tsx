import type { OrderLineView, OrderView } from '#modules/shop/orders/contract';
import { DiscountRow, DiscountShare } from './discount.tsx';
import { Money } from './money.tsx';
import { OptionNames } from './option-names.tsx';
import { Picture } from './picture.tsx';
import { RentalWindow } from './rental-window.tsx';
import { SaidIn } from './said.tsx';
import { VatLines } from './vat-lines.tsx';
import { useWords } from './words.tsx';

/** What was ordered and what it cost, line by line, as on the invoice. */
export function OrderLines({ order, skus }: { order: OrderView; skus?: boolean }) {
  const { t } = useWords();
  return (
    <div>
      <ul className="divide-y divide-line">
        {order.lines.map((line) => (
          <Line key={line.id} line={line} sku={skus ? line.sku : undefined} />
        ))}
      </ul>
      <dl className="mt-4 grid gap-1.5 border-line border-t pt-4">
        <div className="flex justify-between gap-4">
          <dt>{t('basket.subtotal')}</dt>
          <dd>
            <Money minor={order.linesMinor} />
          </dd>
        </div>
        <div className="flex justify-between gap-4">
          <dt>{t('checkout.deliveryFee')}</dt>
          <dd>{order.deliveryMinor === 0 ? t('checkout.free') : <Money minor={order.deliveryMinor} />}</dd>
        </div>
        {order.discount && (
          <DiscountRow code={order.discount.code} what={order.discount} minor={order.discountMinor} />
        )}
        <div className="mt-1 flex items-baseline justify-between gap-4">
          <dt className="font-semibold">{t('checkout.total')}</dt>
          <dd className="display text-2xl">
            <Money minor={order.totalMinor} />
          </dd>
        </div>
      </dl>
      <Deposits order={order} />
      <div className="mt-3">
        <VatLines vat={order.vat} />
      </div>
    </div>
  );
}

/** What is due when the rentals are handed over: beside the total, never in it, and never paid here. */
function Deposits({ order }: { order: OrderView }) {
  const { t } = useWords();
  const minor = order.lines.reduce((sum, { rental }) => sum + (rental?.depositMinor ?? 0), 0);
  if (minor === 0) return null;
  return (
    <dl className="mt-3 border-line border-t pt-3">
      <div className="flex justify-between gap-4">
        <dt>
          {t('rental.due')}
          <span className="block text-quiet text-sm">{t('rental.dueText')}</span>
        </dt>
        <dd>
          <Money minor={minor} />
        </dd>
      </div>
    </dl>
  );
}

function Line({ line, sku }: { line: OrderLineView; sku: string | undefined }) {
  const { t } = useWords();
  return (
    <li className="flex gap-4 py-3.5 first:pt-0 last:pb-0">
      {line.imageKey && (
        <Picture name={line.imageKey} alt="" sizes="64px" className="size-16 flex-none rounded-field" />
      )}
      <div className="min-w-0 flex-1">
        <p className="font-medium leading-snug">
          <SaidIn texts={line.names} />
        </p>
        <p className="text-quiet text-sm">
          {line.quantity} × <Money minor={line.unitMinor} />
          <OptionNames names={line.optionNames} />
          {sku && (
            <>
              {' · '}
              <span className="inline-block">{sku}</span>
            </>
          )}
        </p>
        {line.startsAt && <p className="text-sm">{t('order.starts', { time: line.startsAt })}</p>}
        {line.rental && (
          <p className="text-sm">
            <RentalWindow from={line.rental.outDay} until={line.rental.backDay} />
          </p>
        )}
        {line.personalText && (
          <p className="mt-1">
            <span className="text-quiet text-sm">{t('basket.personalText')}</span>{' '}
            <strong className="font-semibold">“{line.personalText}”</strong>
          </p>
        )}
        {line.pictureKey && (
          <a
            className="mt-2 inline-block"
            href={`/media/${line.pictureKey}-1280.webp`}
            target="_blank"
            rel="noreferrer"
          >
            <Picture
              name={line.pictureKey}
              alt={t('basket.ownPicture')}
              sizes="112px"
              className="size-28 rounded-field"
            />
          </a>
        )}
      </div>
      <span className="text-right">
        <Money minor={line.totalMinor} className="font-semibold" />
        <DiscountShare minor={line.discountMinor} />
      </span>
    </li>
  );
}
