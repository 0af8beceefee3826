import { availabilityOf, type Sellable, type ShopDays } from '#modules/shop/catalogue';
import type { OrderWhole } from '#modules/shop/orders';
import { accept, type Result, refuse } from '#platform/result';
import { daysBetween } from '#platform/time';
import type { LineChange, OrderChange } from '../change.contract.ts';
import { leaving } from '../check-cart.ts';
import type { EditRefusal } from '../contract.ts';

type Line = OrderWhole['lines'][number];
type Added = NonNullable<OrderChange['added']>[number];

/** The lines of an order as they would be; `things` is what the catalogue knows of them. */
export type LinesNow = {
  kept: Line[];
  gone: string[];
  added: Added[];
  changes: LineChange[];
  things: Sellable[];
};

type Known = { sold: Map<string, Sellable>; shopDays: ShopDays; day: string };

/** Nobody plans a party further ahead, and prices do not hold that long. */
const FARTHEST_DAYS = 730;

/**
 * The lines that stay, go and come, by the rules of the catalogue as it is today: what is more, new or on another day has to be sold,
 * in time and for as many guests; what is less was agreed. Whether it is there is for the stock to say.
 */
export function changedLines(
  { order, lines }: OrderWhole,
  change: OrderChange,
  known: Known,
): Result<LinesNow, EditRefusal> {
  const wishes = new Map((change.lines ?? []).map((line) => [line.id, line]));
  if ([...wishes.keys()].some((id) => !lines.some((line) => line.id === id))) return refuse('no-such-line');
  const became = lines.map((line) => {
    const { quantity = line.quantity, personalText = line.personalText } = wishes.get(line.id) ?? {};
    return { was: line, is: { ...line, quantity, personalText } };
  });
  const kept = became.filter(({ is }) => is.quantity > 0);
  const added = change.added ?? [];
  if (kept.length + added.length === 0) return refuse('no-lines');
  const { sold, shopDays, day } = known;
  const moved = day !== order.day;
  if (moved && daysBetween(shopDays.today, day) < 0) return refuse('day-past');
  if (moved && daysBetween(shopDays.today, day) > FARTHEST_DAYS) return refuse('day-too-far');
  const things = [...kept.map(({ is }) => is), ...added].flatMap(
    ({ variantId }) => sold.get(variantId) ?? [],
  );
  for (const { was, is } of kept) {
    const isMore = is.quantity > was.quantity;
    const wished = { ...is, isMore: isMore || moved, isOther: is.quantity !== was.quantity };
    const problem =
      problemWith(wished, things, known, isMore) ??
      (is.personalText === was.personalText ? undefined : textProblem(is, sold));
    if (problem) return problem;
  }
  for (const line of added) {
    const problem =
      problemWith({ ...line, isMore: true, isOther: true }, things, known, true) ?? textProblem(line, sold);
    if (problem) return problem;
  }
  return accept({
    kept: kept.map(({ is }) => is),
    gone: became.filter(({ is }) => is.quantity === 0).map(({ is }) => is.id),
    added,
    changes: [
      ...became.flatMap(({ was, is }) => changeOf(was, is)),
      ...added.flatMap((line) => {
        const sellable = sold.get(line.variantId);
        if (!sellable) return [];
        const { quantity, personalText } = line;
        const becomes = { quantity, personalText, totalMinor: quantity * sellable.priceMinor };
        return [{ names: sellable.names, was: null, becomes }];
      }),
    ],
    things,
  });
}

type Wished = { variantId: string; quantity: number; isMore: boolean; isOther: boolean };

function problemWith(
  { variantId, quantity, isMore, isOther }: Wished,
  things: readonly Sellable[],
  { sold, shopDays, day }: Known,
  hasToBeSold: boolean,
): Result<never, EditRefusal> | undefined {
  const sellable = sold.get(variantId);
  if (hasToBeSold && !sellable?.published) return refuse('not-sold-any-more', { variantId });
  if (!sellable) return undefined;
  const of = { variantId, slug: sellable.slug };
  // Its own pieces and days are kept already: how many more there are is asked where they are taken.
  const supply = { ...leaving(sellable, things), freeStock: null, freeOnDay: null };
  const availability = availabilityOf(supply, shopDays, { day, guests: quantity, quantity });
  if (availability.state === 'guests' && isOther)
    return refuse('guests-out-of-range', { ...of, min: availability.min, max: availability.max });
  if (!isMore) return undefined;
  if (availability.state === 'closed') return refuse('shop-closed');
  if (availability.state === 'too-soon')
    return refuse('too-soon', { ...of, earliest: availability.earliest });
  return undefined;
}

function textProblem(
  { variantId, personalText }: { variantId: string; personalText: string },
  sold: Map<string, Sellable>,
): Result<never, EditRefusal> | undefined {
  const most = sold.get(variantId)?.personalTextMax ?? 0;
  return [...personalText].length > most ? refuse('bad-text', { variantId, most }) : undefined;
}

function changeOf(was: Line, is: Line): LineChange[] {
  if (was.quantity === is.quantity && was.personalText === is.personalText) return [];
  const { unitMinor, names } = was;
  const part = ({ quantity, personalText }: Line) => ({
    quantity,
    personalText,
    totalMinor: quantity * unitMinor,
  });
  return [{ names, was: part(was), becomes: is.quantity === 0 ? null : part(is) }];
}
