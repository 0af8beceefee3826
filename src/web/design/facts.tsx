import { createContext, type ReactNode, useContext } from 'react';
import type { ShopView } from '#modules/shop/settings/contract';

/** What every component may know of the business: nothing about the person who looks. */
export type Facts = { shop: ShopView; publicUrl: string };

const FactsContext = createContext<Facts | undefined>(undefined);

export function FactsProvider({ facts, children }: { facts: Facts | undefined; children: ReactNode }) {
  return <FactsContext value={facts}>{children}</FactsContext>;
}

export function useFacts(): Facts {
  const facts = useContext(FactsContext);
  if (!facts) throw new Error('no FactsProvider above this component');
  return facts;
}

/** For pages that must stand even when the business could not be read: the error page. */
export const useFactsIfKnown = (): Facts | undefined => useContext(FactsContext);
