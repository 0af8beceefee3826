import type { OrderWhole } from '#modules/shop/orders';
import { type Language, pickText } from '#platform/i18n';
import { formatDay } from '#platform/time';
import type { LineChange, PartDifference, Place } from '../change.contract.ts';
import { wayName, wayOnDay } from './way-names.ts';

type Changed = {
  lines: readonly LineChange[];
  contact: { name: string; email: string; phone: string };
  day: string;
  note: string;
  differences: readonly PartDifference[];
};
/** `plain` says the same without a person's own words, name or address: those stand once, on the order. */
type Row = { text: string; plain: string | null };

/** What of an order is otherwise, row by row, in the order's language and in signs that need none. */
export function changeRows({ order, parts }: OrderWhole, changed: Changed): Row[] {
  const { lines, contact, day, note, differences } = changed;
  const language = order.language as Language;
  const when = (plain: string) => formatDay(plain, language);
  const isDayTold = differences.some(({ was, becomes }) => was && becomes && was.day !== becomes.day);
  return [
    ...lines.flatMap((line) => lineRows(line, language)),
    ...(isDayTold ? [] : fromTo(when(order.day), when(day))),
    ...differences.flatMap((part) => partRows(part, language, parts.length > 1)),
    ...ownFromTo(order.contactName, contact.name),
    ...ownFromTo(order.contactEmail, contact.email),
    ...ownFromTo(order.contactPhone, contact.phone),
    ...ownFromTo(order.note, note),
  ];
}

/** `named`: there are others, so each row says which part it is about. */
function partRows({ was, becomes }: PartDifference, language: Language, named: boolean): Row[] {
  const hour = (place: Place) => [wayOnDay(place, language), hours(place.slot)].filter(Boolean).join(', ');
  if (!was) return becomes ? [row(`+ ${hour(becomes)}`), ...ownFromTo('', becomes.address)] : [];
  if (!becomes) return [row(`− ${hour(was)}`)];
  const name = named ? `${wayOnDay(was, language)}: ` : '';
  const when = (plain: string) => formatDay(plain, language);
  return [
    ...fromTo(wayName(was.method, language), wayName(becomes.method, language)),
    ...fromTo(when(was.day), when(becomes.day)),
    ...fromTo(hours(was.slot), hours(becomes.slot)),
    ...(becomes.method === 'pick-up' ? [] : ownFromTo(was.address, becomes.address)),
  ].map(({ text, plain }) => ({ text: name + text, plain: plain && name + plain }));
}

function lineRows({ names, was, becomes, starts, moved }: LineChange, language: Language): Row[] {
  const { text: name } = pickText(names, language);
  if (!was) return becomes ? [row(`+ ${becomes.quantity} × ${name}`)] : [];
  if (!becomes) return [row(`− ${was.quantity} × ${name}`)];
  const texts = ownFromTo(quoted(was.personalText), quoted(becomes.personalText));
  return [
    ...fromTo(String(was.quantity), String(becomes.quantity)).map(({ text }) => row(`${name}: ${text}`)),
    ...texts.map(({ text }) => ({ text: `${name}: ${text}`, plain: `${name}: “…”` })),
    ...(starts ? [row(`${name}: ${starts.was ?? '–'} → ${starts.is ?? '–'}`)] : []),
    ...(moved ? [row(`${name}: ${wayOnDay(moved.from, language)} → ${wayOnDay(moved.to, language)}`)] : []),
  ];
}

const row = (text: string): Row => ({ text, plain: text });
const fromTo = (was: string, is: string): Row[] => (was === is ? [] : [row(`${was || '–'} → ${is || '–'}`)]);
const ownFromTo = (was: string, is: string): Row[] =>
  fromTo(was, is).map(({ text }) => ({ text, plain: null }));

const hours = (slot: Place['slot']): string =>
  slot ? `${slot.from.slice(0, 5)}–${slot.to.slice(0, 5)}` : '';

const quoted = (text: string) => (text ? `“${text}”` : '');
