import { BellRing } from 'lucide-react';
import { Form, useFetcher } from 'react-router';
import type { BellView } from '#modules/relations/notifications/contract';
import { Button } from '../../design/button.tsx';
import { Moment } from '../../design/day.tsx';
import { EmptyState } from '../../design/empty-state.tsx';
import { useWords } from '../../design/words.tsx';
import { useOffice } from '../shell/use-office.ts';
import { BellWords } from './bell-words.tsx';

/** News, newest first; opening one marks it as read. */
export function BellList({ items, filtered }: { items: BellView[]; filtered?: boolean }) {
  const { t, language } = useWords();
  if (items.length === 0) {
    return (
      <EmptyState icon={<BellRing size={28} />} title={t('office.bell.empty')}>
        {t(filtered ? 'office.bell.nothingText' : 'office.bell.emptyText')}
      </EmptyState>
    );
  }
  return (
    <ul className="-mx-2 grid gap-1">
      {items.map((item) => (
        <li key={item.id}>
          <Form method="post" action={`/${language}/office/notifications`}>
            <input type="hidden" name="link" value={item.link ?? ''} />
            <button
              type="submit"
              name="open"
              value={item.id}
              className="flex w-full items-start gap-3 rounded-field px-2 py-2.5 text-left hover:bg-base-200"
            >
              <span
                aria-hidden
                className={`mt-2 size-2 flex-none rounded-full ${item.read ? 'bg-transparent' : 'bg-primary'}`}
              />
              <span className="min-w-0">
                <span className={`block leading-snug ${item.read ? '' : 'font-semibold'}`}>
                  <BellWords item={item} />
                  {!item.read && <span className="sr-only"> ({t('office.bell.newOne')})</span>}
                </span>
                <span className="mt-0.5 block text-quiet text-sm">
                  <Moment at={item.at} />
                </span>
              </span>
            </button>
          </Form>
        </li>
      ))}
    </ul>
  );
}

export function MarkAll() {
  const { t, language } = useWords();
  const { unread } = useOffice();
  const fetcher = useFetcher();
  if (unread === 0) return null;
  return (
    <fetcher.Form method="post" action={`/${language}/office/notifications`}>
      <Button
        type="submit"
        name="intent"
        value="mark-all"
        look="quiet"
        pending={fetcher.state !== 'idle'}
        pendingLabel={t('site.busy')}
      >
        {t('office.bell.markAll')}
      </Button>
    </fetcher.Form>
  );
}
