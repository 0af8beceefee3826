import type { ShareView } from '#modules/shop/orders/contract';
import { pickText } from '#platform/i18n';
import { Badge } from '../../design/badge.tsx';
import { Day } from '../../design/day.tsx';
import { Money } from '../../design/money.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';

/** What a share is for, and who else pays: names and what is paid, nothing else of anybody. */
export function ShareOf({ share }: { share: ShareView }) {
  const { t, language } = useWords();
  return (
    <div className="mt-8 grid items-start gap-6 lg:grid-cols-2">
      <Panel title={t('sharing.page.lines')}>
        <p className="-mt-2 mb-4 text-quiet">
          {t('sharing.page.for')} <Day day={share.day} />
        </p>
        <ul className="divide-y divide-line">
          {share.lines.map(({ names, quantity, totalMinor }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an order keep their places
            <li key={at} className="flex items-baseline gap-4 py-2.5">
              <span className="min-w-0 flex-1">
                {quantity} × {pickText(names, language).text}
              </span>
              <Money minor={totalMinor} />
            </li>
          ))}
        </ul>
        <p className="mt-2 flex items-baseline gap-4 border-line border-t pt-3 font-semibold">
          <span className="flex-1">{t('sharing.page.total')}</span>
          <Money minor={share.totalMinor} />
        </p>
      </Panel>
      <Panel title={t('sharing.page.others')}>
        <ul className="divide-y divide-line">
          {share.others.map(({ name, amountMinor, isPaid }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: payers keep their places, and may be namesakes
            <li key={at} className="flex items-baseline gap-4 py-2.5">
              <span className="min-w-0 flex-1 truncate">{name}</span>
              <Badge tone={isPaid ? 'success' : 'plain'}>{t(isPaid ? 'sharing.paid' : 'sharing.open')}</Badge>
              <Money minor={amountMinor} />
            </li>
          ))}
        </ul>
        <p className="mt-4 text-quiet text-sm">{t('sharing.page.nothingKnown')}</p>
      </Panel>
    </div>
  );
}
