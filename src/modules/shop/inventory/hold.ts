import type { Result } from '#platform/result';

/**
 * What somebody wants to keep while paying. `stock` is pieces of a variant; `capacity` is a share of a day: a
 * service's day or a delivery slot's day, with what that day can take. For what is let, the subject is the variant, each
 * day of its window is a line, and the day can take what is owned when it is asked: its capacity is null.
 */
export type HoldLine =
  | { kind: 'stock'; variantId: string; productId: string; quantity: number }
  | {
      kind: 'capacity';
      subjectId: string;
      productId: string | null;
      day: string;
      quantity: number;
      capacity: number | null;
    };

export type HoldRequest = {
  /** What the hold is for: an order's id. */
  reference: string;
  cartId: string | null;
  /** The network address that asks, for the cap. */
  from: string | null;
  expiresAt: Date;
  lines: HoldLine[];
};

/** `short` names the variants or subjects that were not there any more. */
export type HoldRefusal = 'sold-out' | 'taken' | 'too-many-holds';
export type HoldOutcome = Result<{ holdId: string }, HoldRefusal>;

/**
 * How many open holds one basket and one network address may have: enough for an office, not for a hoarder. The
 * basket's is exact, for checkout locks its row first; those who ask from one address in the same instant may get
 * past theirs together, which is cheaper than to make a whole office queue.
 */
export const MOST_HOLDS = { perCart: 3, perAddress: 60 };

/** Same thing twice is one line: the database is asked once per row, in a fixed order. */
export function gatherLines(lines: readonly HoldLine[]): {
  stock: { id: string; product: string; quantity: number }[];
  capacity: { id: string; product: string | null; day: string; quantity: number; capacity: number | null }[];
} {
  const stock = new Map<string, { id: string; product: string; quantity: number }>();
  const capacity = new Map<
    string,
    { id: string; product: string | null; day: string; quantity: number; capacity: number | null }
  >();
  for (const line of lines) {
    if (line.kind === 'stock') {
      const known = stock.get(line.variantId);
      if (known) known.quantity += line.quantity;
      else
        stock.set(line.variantId, { id: line.variantId, product: line.productId, quantity: line.quantity });
      continue;
    }
    const key = `${line.subjectId}|${line.day}`;
    const known = capacity.get(key);
    if (known) known.quantity += line.quantity;
    else
      capacity.set(key, {
        id: line.subjectId,
        product: line.productId,
        day: line.day,
        quantity: line.quantity,
        capacity: line.capacity,
      });
  }
  const byId = <T extends { id: string }>(a: T, b: T) => (a.id < b.id ? -1 : 1);
  return { stock: [...stock.values()].sort(byId), capacity: [...capacity.values()].sort(byId) };
}
