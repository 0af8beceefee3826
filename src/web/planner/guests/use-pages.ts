import { useCallback, useEffect, useRef, useState } from 'react';
import {
  GUESTS_PER_PAGE,
  type GuestList,
  type GuestQuery,
  type GuestRow,
} from '#modules/planner/guests/contract';
import { useWords } from '../../design/words.tsx';
import { useEvent } from '../event/use-event.ts';
import { guestsHome, searchOf } from './guest-query.ts';

type Kept = { rows: GuestRow[]; of: GuestList };

/** Pages of the list as they are scrolled to. After news the list is another: what was fetched stands until it is fetched anew. */
export function usePages(query: GuestQuery, list: GuestList) {
  const { language } = useWords();
  const { event } = useEvent();
  const search = searchOf({ ...query, page: undefined }).toString();
  const base = `${guestsHome(language, event.id)}/rows?${search}`;
  const kept = useRef({ base, pages: new Map<number, Kept>() });
  const asked = useRef(new Map<number, GuestList>());
  const [, again] = useState(0);
  if (kept.current.base !== base) kept.current = { base, pages: new Map() };
  if (kept.current.pages.get(list.page)?.of !== list)
    kept.current.pages.set(list.page, { rows: list.rows, of: list });

  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

  const want = useCallback(
    (first: number, last: number) => {
      for (let page = pageOf(first); page <= Math.min(pageOf(last), list.pages); page++) {
        if (kept.current.pages.get(page)?.of === list || asked.current.get(page) === list) continue;
        asked.current.set(page, list);
        void fetchPage(`${base}&page=${page}`).then((rows) => {
          if (!rows) asked.current.delete(page);
          else if (!gone.current && kept.current.base === base) {
            kept.current.pages.set(page, { rows, of: list });
            again((times) => times + 1);
          }
        });
      }
    },
    [base, list],
  );
  const rowAt = (at: number) => kept.current.pages.get(pageOf(at))?.rows[at % GUESTS_PER_PAGE];
  return { rowAt, want };
}

const pageOf = (at: number) => Math.floor(at / GUESTS_PER_PAGE) + 1;

// A page that does not come is asked for again when it is scrolled to.
async function fetchPage(address: string): Promise<GuestRow[] | undefined> {
  try {
    const answer = await fetch(address);
    return answer.ok ? ((await answer.json()) as GuestRow[]) : undefined;
  } catch {
    return undefined;
  }
}
