import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { GUESTS_PER_PAGE, type GuestList, type GuestQuery } from '#modules/planner/guests/contract';
import { Pagination } from '../../design/pagination.tsx';
import { useHydrated } from '../../design/use-hydrated.ts';
import { useWords } from '../../design/words.tsx';
import { useEvent } from '../event/use-event.ts';
import { GuestLine } from './guest-line.tsx';
import { guestsAddress } from './guest-query.ts';
import { usePages } from './use-pages.ts';
import type { Selection } from './use-selection.ts';

type TableProps = { query: GuestQuery; list: GuestList; selection?: Selection };

// The height of a line, the same for all: nothing is measured while it scrolls.
const LINE = 68;

/**
 * The guests, however many: with a script only those in sight stand in the page, and those that come into sight are
 * fetched; without one, page by page.
 */
export function GuestTable(props: TableProps) {
  return useHydrated() ? <Scrolled {...props} /> : <Paged {...props} />;
}

function Paged({ query, list, selection }: TableProps) {
  const { language } = useWords();
  const { event } = useEvent();
  return (
    <>
      <Frame total={list.total}>
        {list.rows.map((guest) => (
          <GuestLine key={guest.id} guest={guest} {...(selection && { selection })} />
        ))}
      </Frame>
      <div className="mt-5">
        <Pagination
          page={list.page}
          pages={list.pages}
          to={(page) => guestsAddress(language, event.id, { ...query, page })}
        />
      </div>
    </>
  );
}

function Scrolled({ query, list, selection }: TableProps) {
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const { rowAt, want } = usePages(query, list);
  useLayoutEffect(() => {
    if (box.current) setTop(box.current.getBoundingClientRect().top + window.scrollY);
  }, []);
  const virtual = useWindowVirtualizer({
    count: list.total,
    estimateSize: () => LINE,
    overscan: 8,
    scrollMargin: top,
    useFlushSync: false,
    getItemKey: (at) => rowAt(at)?.id ?? at,
  });
  const lines = virtual.getVirtualItems();
  const [first, last] = [lines[0]?.index ?? 0, lines.at(-1)?.index ?? 0];
  useEffect(() => want(first, last), [want, first, last]);
  useStartAt(list, (at) => virtual.scrollToIndex(at, { align: 'start' }));
  return (
    <div ref={box}>
      <Frame total={list.total} height={virtual.getTotalSize()}>
        {lines.map(({ key, index, start }) => (
          <GuestLine
            key={key}
            guest={rowAt(index)}
            place={index + 1}
            total={list.total}
            top={start - top}
            {...(selection && { selection })}
          />
        ))}
      </Frame>
    </div>
  );
}

/** An address with a page in it, as it was without a script, begins there. */
function useStartAt({ page, total }: GuestList, goTo: (at: number) => void) {
  const go = useRef(goTo);
  go.current = goTo;
  useEffect(() => {
    const at = (page - 1) * GUESTS_PER_PAGE;
    if (page > 1 && at < total) go.current(at);
  }, [page, total]);
}

function Frame({ total, height, children }: { total: number; height?: number; children: ReactNode }) {
  const { t } = useWords();
  return (
    <ul
      aria-label={t('guests.list', { count: total })}
      className="panel relative divide-y divide-line overflow-hidden"
      style={height === undefined ? undefined : { height }}
    >
      {children}
    </ul>
  );
}
