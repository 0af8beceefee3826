import { useState } from 'react';

export type Selection = {
  ids: ReadonlySet<string>;
  /** All that the filter finds, on whatever page. */
  all: boolean;
  count: number;
  has(id: string): boolean;
  tick(id: string, ticked: boolean): void;
  takeAll(all: boolean): void;
  clear(): void;
};

const nobody: ReadonlySet<string> = new Set();

/** Who is ticked, also where the list shows others by now. Another filter is another list: it begins with nobody. */
export function useSelection(total: number, of: string): Selection {
  const [ticked, setTicked] = useState({ of, ids: nobody, all: false });
  const { ids, all } = ticked.of === of ? ticked : { ids: nobody, all: false };
  return {
    ids,
    all,
    count: all ? total : ids.size,
    has: (id) => all || ids.has(id),
    tick(id, on) {
      const next = new Set(ids);
      if (on) next.add(id);
      else next.delete(id);
      setTicked({ of, ids: next, all: false });
    },
    takeAll: (on) => setTicked({ of, ids: nobody, all: on }),
    clear: () => setTicked({ of, ids: nobody, all: false }),
  };
}
