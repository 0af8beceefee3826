import { createContext, type ReactNode, useContext, useEffect } from 'react';
import { useFetcher } from 'react-router';
import type { EventOccasion } from '#modules/together/event-orders/contract';
import { useWords } from './words.tsx';

/** What the header shows of the person; asked for by the browser, never written into a page. */
export type Me = {
  pieces: number;
  name: string | null;
  staff: boolean;
  events: EventOccasion[];
  unseen: number;
};

const MeContext = createContext<Me | undefined>(undefined);

export function MeProvider({ children }: { children: ReactNode }) {
  const { language } = useWords();
  const fetcher = useFetcher<Me>({ key: 'me' });
  const { load } = fetcher;
  useEffect(() => {
    // Who is away from the network keeps a header without a count.
    void load(`/${language}/me`);
  }, [load, language]);
  return <MeContext value={fetcher.data}>{children}</MeContext>;
}

/** Undefined until the browser has asked, and always so without JavaScript. */
export const useMe = () => useContext(MeContext);
