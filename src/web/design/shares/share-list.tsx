import type { ReactNode } from 'react';
import type { DueView } from '#modules/shop/orders/contract';
import { Badge } from '../badge.tsx';
import { Money } from '../money.tsx';
import { useWords } from '../words.tsx';

type ShareListProps = { dues: readonly DueView[]; children?: (due: DueView) => ReactNode };

/** Who pays which part of an order, and whether it is here. */
export function ShareList({ dues, children }: ShareListProps) {
  const { t } = useWords();
  return (
    <ul className="divide-y divide-line">
      {dues
        .filter(({ kind }) => kind === 'share')
        .map((due) => (
          <li
            key={due.id}
            className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-2.5 first:pt-0 last:pb-0"
          >
            <span className="min-w-0 flex-1">
              <span className="flex flex-wrap items-center gap-x-2.5 gap-y-0.5">
                <span className="font-medium">{due.payer?.name}</span>
                <Badge tone={due.paidAt ? 'success' : 'plain'}>
                  {t(due.paidAt ? 'sharing.paid' : 'sharing.open')}
                </Badge>
              </span>
              <span className="block truncate text-quiet text-sm">{due.payer?.email}</span>
            </span>
            <Money minor={due.amountMinor} className="font-semibold" />
            {children?.(due)}
          </li>
        ))}
    </ul>
  );
}
