import { Bell as BellIcon } from 'lucide-react';
import { useCallback, useState } from 'react';
import { Link, useFetcher } from 'react-router';
import { LinkButton } from '../../design/button.tsx';
import { Count } from '../../design/count.tsx';
import { Sheet } from '../../design/sheet.tsx';
import { SkeletonRows } from '../../design/skeleton.tsx';
import { useWords } from '../../design/words.tsx';
import { useOffice } from '../shell/use-office.ts';
import { BellList, MarkAll } from './bell-list.tsx';
import type { loader } from './notifications.tsx';

/** The bell: a page without JavaScript, a list at the side with it. */
export function Bell() {
  const { t, language } = useWords();
  const { unread } = useOffice();
  const [open, setOpen] = useState(false);
  const { load, data } = useFetcher<typeof loader>({ key: 'bell' });
  const close = useCallback(() => setOpen(false), []);
  const page = `/${language}/office/notifications`;
  return (
    <>
      <Link
        to={page}
        className="press press-bare press-icon"
        aria-label={`${t('office.bell.open')}: ${t('office.bell.unread', { count: unread })}`}
        onClick={(event) => {
          event.preventDefault();
          setOpen(true);
          void load(page);
        }}
      >
        <span className="relative">
          <BellIcon aria-hidden size={21} />
          <Count unread={unread} />
        </span>
      </Link>
      <Sheet
        open={open}
        onClose={close}
        title={t('office.bell.title')}
        footer={
          <div className="flex flex-wrap items-center gap-3">
            <MarkAll />
            <LinkButton look="bare" to={page}>
              {t('office.bell.seeAll')}
            </LinkButton>
          </div>
        }
      >
        {data ? <BellList items={data.items} /> : <SkeletonRows rows={4} />}
      </Sheet>
    </>
  );
}
