import { daysOf, type Sellable } from '#modules/shop/catalogue';
import type { HoldLine } from '#modules/shop/inventory';

export type Keeping = {
  variantId: string;
  productId: string;
  kind: string;
  quantity: number;
  outDay: string | null;
  backDay: string | null;
};

type Kept = {
  lines: readonly Keeping[];
  sold: Map<string, Sellable>;
  /** The day of the celebration. */
  day: string;
  slots: readonly { id: string; day: string; capacity: number }[];
};

/** What an order with these lines keeps: pieces, days of services, windows of what is let as they were agreed, and its slots. */
export function keptBy({ lines, sold, day, slots }: Kept): HoldLine[] {
  const kept = lines.flatMap(({ variantId, productId, kind, quantity, outDay, backDay }): HoldLine[] => {
    const share = (subjectId: string, on: string, capacity: number | null): HoldLine => ({
      kind: 'capacity',
      subjectId,
      productId,
      day: on,
      quantity,
      capacity,
    });
    const most = sold.get(variantId)?.dayCapacity ?? null;
    return [
      ...(kind === 'product' ? [{ kind: 'stock' as const, variantId, productId, quantity }] : []),
      ...(outDay && backDay
        ? daysOf({ from: outDay, until: backDay }).map((out) => share(variantId, out, null))
        : []),
      ...(most === null ? [] : [share(productId, day, most)]),
    ];
  });
  const hours = slots.map(
    ({ id, day: on, capacity }): HoldLine => ({
      kind: 'capacity',
      subjectId: id,
      productId: null,
      day: on,
      quantity: 1,
      capacity,
    }),
  );
  return [...kept, ...hours];
}

const keyOf = (line: HoldLine): string =>
  line.kind === 'stock' ? line.variantId : `${line.subjectId}|${line.day}`;

/** What is wanted beside what is kept, and what is not wanted any more. */
export function holdChange(
  before: readonly HoldLine[],
  after: readonly HoldLine[],
): { more: HoldLine[]; less: HoldLine[] } {
  const lines = new Map<string, { line: HoldLine; by: number }>();
  const count = (line: HoldLine, sign: 1 | -1) => {
    const known = lines.get(keyOf(line));
    lines.set(keyOf(line), { line, by: (known?.by ?? 0) + sign * line.quantity });
  };
  for (const line of before) count(line, -1);
  for (const line of after) count(line, 1);
  const by = (sign: 1 | -1) =>
    [...lines.values()].flatMap(({ line, by: pieces }) =>
      sign * pieces > 0 ? [{ ...line, quantity: sign * pieces }] : [],
    );
  return { more: by(1), less: by(-1) };
}
