import type { Sellable } from '#modules/shop/catalogue';
import type { OrderWhole } from '#modules/shop/orders';
import { accept, type Result, refuse } from '#platform/result';
import { addDays, daysBetween } from '#platform/time';
import { needsSlot } from '../check-cart.ts';
import type { EditRefusal } from '../contract.ts';
import { handoverDaysBefore } from '../rental-terms.ts';
import type { LinesNow } from './change-lines.ts';
import type { NamedChange } from './part-changes.ts';

type Part = OrderWhole['parts'][number];

/** A part of an order as it would be: what is in it, and the day it is handed over. */
export type PartNow = {
  id: string;
  was: Part | null;
  wish: Omit<NamedChange['parts'][number], 'id'>;
  kept: LinesNow['kept'];
  added: LinesNow['added'];
  things: Sellable[];
  /** Something in it needs an hour. */
  slotted: boolean;
  day: string;
};

type Known = { sold: Map<string, Sellable>; today: string; day: string };

/** Nobody plans a party further ahead, and prices do not hold that long. */
const FARTHEST_DAYS = 730;

/** The parts something goes with, and the day of each: as it was agreed, unless somebody names it or it moves with the celebration. */
export function changedDays(
  whole: OrderWhole,
  change: NamedChange,
  lines: LinesNow,
  { sold, today, day }: Known,
): Result<PartNow[], EditRefusal> {
  const moved = day !== whole.order.day;
  if (moved && daysBetween(today, day) < 0) return refuse('day-past');
  if (moved && daysBetween(today, day) > FARTHEST_DAYS) return refuse('day-too-far');
  if (change.parts.some(({ id }) => !change.partIds.includes(id))) return refuse('no-such-part');
  const parts: PartNow[] = [];
  for (const id of change.partIds) {
    const kept = lines.kept.filter(({ is }) => is.partId === id);
    const added = lines.added.filter(({ partId }) => partId === id);
    if (kept.length + added.length === 0) continue;
    const was = whole.parts.find((part) => part.id === id) ?? null;
    const wish: PartNow['wish'] = change.parts.find((part) => part.id === id) ?? {};
    const things = thingsOf([...kept.map(({ is }) => is), ...added], sold);
    const slotted = needsSlot(things);
    const had = thingsOf(
      whole.lines.filter(({ partId }) => partId === id),
      sold,
    );
    const before = handoverDaysBefore(things);
    const stays = was !== null && !moved && handoverDaysBefore(had) === before;
    const usual = stays ? was.day : addDays(day, -before);
    // What happens on the day itself happens then, whatever it goes with.
    const handover = (slotted && wish.day) || usual;
    if (handover !== was?.day && daysBetween(today, handover) < 0) return refuse('day-past', { part: id });
    if (daysBetween(handover, day) < 0) return refuse('after-the-day', { part: id });
    parts.push({ id, was, wish, kept, added, things, slotted, day: handover });
  }
  return accept(parts);
}

const thingsOf = (lines: readonly { variantId: string }[], sold: Map<string, Sellable>): Sellable[] =>
  lines.flatMap(({ variantId }) => sold.get(variantId) ?? []);
