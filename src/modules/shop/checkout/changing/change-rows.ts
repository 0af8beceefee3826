import type { NewPart, OrderWhole } from '#modules/shop/orders';
import { type Language, pickText } from '#platform/i18n';
import { formatDay } from '#platform/time';
import type { LineChange } from '../change.contract.ts';

type Changed = {
  lines: readonly LineChange[];
  contact: { name: string; email: string; phone: string };
  day: string;
  note: string;
  parts: readonly NewPart[];
};
/** `plain` says the same without a person's own words, name or address: those stand once, on the order. */
type Row = { text: string; plain: string | null };

/** What of an order is otherwise, row by row, in the order's language and in signs that need none. */
export function changeRows({ order, parts }: OrderWhole, changed: Changed): Row[] {
  const { lines, contact, day, note, parts: newParts } = changed;
  const language = order.language as Language;
  const when = (plain: string) => formatDay(plain, language);
  const places = newParts.flatMap((part) => {
    const known = parts.find(({ id }) => id === part.id);
    if (!known) return [];
    const was = known.slotFrom && known.slotTo ? { from: known.slotFrom, to: known.slotTo } : null;
    return [
      ...fromTo(when(known.day), when(part.day)),
      ...fromTo(hours(was), hours(part.slot)),
      ...ownFromTo(inOneLine(known.address), inOneLine(part.address)),
    ];
  });
  const isDayTold = newParts.some((part) =>
    parts.some(({ id, day: was }) => id === part.id && was !== part.day),
  );
  return [
    ...lines.flatMap((line) => lineRows(line, language)),
    ...(isDayTold ? [] : fromTo(when(order.day), when(day))),
    ...places,
    ...ownFromTo(order.contactName, contact.name),
    ...ownFromTo(order.contactEmail, contact.email),
    ...ownFromTo(order.contactPhone, contact.phone),
    ...ownFromTo(order.note, note),
  ];
}

function lineRows({ names, was, becomes }: LineChange, language: Language): Row[] {
  const { text: name } = pickText(names, language);
  const row = (text: string): Row => ({ text, plain: text });
  if (!was) return becomes ? [row(`+ ${becomes.quantity} × ${name}`)] : [];
  if (!becomes) return [row(`− ${was.quantity} × ${name}`)];
  const texts = ownFromTo(quoted(was.personalText), quoted(becomes.personalText));
  return [
    ...fromTo(String(was.quantity), String(becomes.quantity)).map(({ text }) => row(`${name}: ${text}`)),
    ...texts.map(({ text }) => ({ text: `${name}: ${text}`, plain: `${name}: “…”` })),
  ];
}

const fromTo = (was: string, is: string): Row[] => {
  const text = `${was || '–'} → ${is || '–'}`;
  return was === is ? [] : [{ text, plain: text }];
};
const ownFromTo = (was: string, is: string): Row[] =>
  fromTo(was, is).map(({ text }) => ({ text, plain: null }));

const hours = (slot: { from: string; to: string } | null): string =>
  slot ? `${slot.from.slice(0, 5)}–${slot.to.slice(0, 5)}` : '';

const quoted = (text: string) => (text ? `“${text}”` : '');

export const inOneLine = (address: { street: string; postcode: string; town: string } | null): string =>
  address ? `${address.street}, ${address.postcode} ${address.town}` : '';
