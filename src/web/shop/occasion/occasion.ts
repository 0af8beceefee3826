import type { Occasion } from '#modules/shop/catalogue/contract';
import { isPlainDay } from '#platform/time';

/** The occasion as it stands in addresses: `?eventType=wedding&date=2027-06-12&guests=80`. */
export type OccasionChoice = { eventType?: string; date?: string; guests?: number };

export const occasionNames = ['eventType', 'date', 'guests'] as const;

/** Reads it from an address; what cannot be used is left out. */
export function readOccasion(params: URLSearchParams | FormData): OccasionChoice {
  const text = (name: string) => String(params.get(name) ?? '');
  const [eventType, date, guests] = [text('eventType'), text('date'), Number(text('guests'))];
  return {
    ...(/^[a-z0-9-]{1,60}$/.test(eventType) && { eventType }),
    ...(isPlainDay(date) && { date }),
    ...(Number.isInteger(guests) && guests >= 1 && guests <= 5000 && { guests }),
  };
}

export const isEmptyOccasion = (choice: OccasionChoice) => occasionPairs(choice).length === 0;

/** What a form or an address carries of it. */
export function occasionPairs(choice: OccasionChoice): [name: string, value: string][] {
  return occasionNames.flatMap((name) => (choice[name] === undefined ? [] : [[name, String(choice[name])]]));
}

/** The same address, carrying the occasion; what the address says itself wins. */
export function withOccasion(address: string, choice: OccasionChoice): string {
  const [rest = '', hash] = address.split('#');
  const [path = '', query = ''] = rest.split('?');
  const params = new URLSearchParams(query);
  for (const [name, value] of occasionPairs(choice)) if (!params.has(name)) params.set(name, value);
  const search = params.toString();
  return `${path}${search && `?${search}`}${hash === undefined ? '' : `#${hash}`}`;
}

/** As the modules know it. */
export const asOccasion = ({ eventType, date, guests }: OccasionChoice): Occasion => ({
  ...(eventType && { eventType }),
  ...(date && { day: date }),
  ...(guests && { guests }),
});

export const asChoice = ({ eventType, day, guests }: Occasion): OccasionChoice => ({
  ...(eventType && { eventType }),
  ...(day && { date: day }),
  ...(guests && { guests }),
});
