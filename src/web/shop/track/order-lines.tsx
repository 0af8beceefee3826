import type { OrderView } from '#modules/shop/orders/contract';
import { Money } from '../../design/money.tsx';
import { Picture } from '../../design/picture.tsx';
import { SaidIn } from '../../design/said.tsx';
import { VatLines } from '../../design/vat-lines.tsx';
import { useWords } from '../../design/words.tsx';

/** What was ordered and what it cost, as on the invoice. */
export function OrderLines({ order }: { order: OrderView }) {
  const { t } = useWords();
  return (
    <section aria-labelledby="lines">
      <h2 id="lines" className="mb-4 text-2xl">
        {t('order.lines')}
      </h2>
      <div className="panel">
        <ul className="divide-y divide-line">
          {order.lines.map((line) => (
            <li key={line.id} className="flex gap-4 p-4 sm:p-5">
              {line.imageKey && (
                <Picture
                  name={line.imageKey}
                  alt=""
                  sizes="80px"
                  className="size-18 flex-none rounded-field"
                />
              )}
              <div className="min-w-0 flex-1">
                <p className="font-medium leading-snug">
                  <SaidIn texts={line.names} />
                </p>
                <p className="text-quiet text-sm">
                  {line.quantity} × <Money minor={line.unitMinor} />
                  {line.optionNames.map((names) => (
                    <span key={JSON.stringify(names)}>
                      {' · '}
                      <SaidIn texts={names} />
                    </span>
                  ))}
                </p>
                {line.personalText && (
                  <p className="mt-1 text-sm">
                    <span className="text-quiet">{t('basket.personalText')}</span> “{line.personalText}”
                  </p>
                )}
              </div>
              <Money minor={line.totalMinor} className="font-semibold" />
            </li>
          ))}
        </ul>
        <dl className="grid gap-1.5 border-line border-t p-4 sm:p-5">
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
          <div className="mt-1 flex items-baseline justify-between gap-4">
            <dt className="font-semibold">{t('checkout.total')}</dt>
            <dd className="display text-2xl">
              <Money minor={order.totalMinor} />
            </dd>
          </div>
        </dl>
        <div className="border-line border-t p-4 sm:p-5">
          <VatLines vat={order.vat} />
        </div>
      </div>
    </section>
  );
}
