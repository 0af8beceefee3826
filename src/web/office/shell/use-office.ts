import { useRouteLoaderData } from 'react-router';
import type { SavedView } from '#modules/people/views/contract';
import type { Text } from '#modules/shop/catalogue/contract';
import type { Role } from '#platform/policy';

/** What every page of the office knows. */
export type Office = {
  me: { accountId: string; name: string; role: Role };
  unread: number;
  /** People who wait in the chat. */
  waiting: number;
  /** Of lists, saved by this person. */
  views: SavedView[];
  /** The names of the kinds of celebration, by their slug. */
  eventNames: Record<string, Text>;
};

export const useOfficeIfKnown = () => useRouteLoaderData<Office>('office');

export function useOffice(): Office {
  const office = useOfficeIfKnown();
  if (!office) throw new Error('this component stands only in the office');
  return office;
}
