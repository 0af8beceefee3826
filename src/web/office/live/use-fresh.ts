import { useEffect, useRef, useState } from 'react';

const SHOWN_FOR = 6_000;
const none: ReadonlySet<string> = new Set();

/** What has come in while this list was being looked at; another list (`key`) starts anew. */
export function useFresh(rows: { id: string }[], key = ''): ReadonlySet<string> {
  const [fresh, setFresh] = useState(none);
  const known = useRef({ key, ids: new Set(rows.map(({ id }) => id)) });
  useEffect(() => {
    const came = known.current.key === key ? newIds(known.current.ids, rows) : none;
    known.current = {
      key,
      ids: new Set([...(known.current.key === key ? known.current.ids : []), ...rows.map(({ id }) => id)]),
    };
    if (came.size === 0) return;
    setFresh(came);
    const timer = setTimeout(() => setFresh(none), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [rows, key]);
  return fresh;
}

export const newIds = (known: ReadonlySet<string>, rows: { id: string }[]): ReadonlySet<string> =>
  new Set(rows.map(({ id }) => id).filter((id) => !known.has(id)));
