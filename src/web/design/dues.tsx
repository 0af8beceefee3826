import type { DueView } from '#modules/shop/orders/contract';
import { Badge } from './badge.tsx';
import { Day } from './day.tsx';
import { Money } from './money.tsx';
import { useWords } from './words.tsx';

/** What of an order is due when, and what of it is paid. */
export function Dues({ dues }: { dues: DueView[] }) {
  const { t } = useWords();
  return (
    <ul className="divide-y divide-line">
      {dues
        .filter(({ kind }) => kind !== 'share')
        .map((due) => (
          <li
            key={due.id}
            className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-2.5 first:pt-0 last:pb-0"
          >
            <span className="min-w-0 flex-1 basis-28">
              <span className="font-medium">{t(`transfer.dues.${due.kind}`)}</span>
              {/* A deposit makes the order sure: until when it may come, the order itself says. */}
              {!due.paidAt && due.kind !== 'deposit' && (
                <span className={`block text-sm ${due.isOverdue ? 'font-medium text-error' : 'text-quiet'}`}>
                  {t(due.isOverdue ? 'transfer.dues.overdue' : 'transfer.dues.due')} <Day day={due.dueOn} />
                </span>
              )}
            </span>
            <span className="ml-auto flex items-baseline gap-3">
              {due.paidAt && <Badge tone="success">{t('transfer.dues.paid')}</Badge>}
              <Money minor={due.amountMinor} className="font-semibold" />
            </span>
          </li>
        ))}
    </ul>
  );
}
