import type { Sellable } from '#modules/shop/catalogue';
import type { NewPart, OrderWhole } from '#modules/shop/orders';
import type { LineChange, PartDifference, Place } from '../change.contract.ts';
import type { LinesNow } from './change-lines.ts';

type Line = OrderWhole['lines'][number];

const inOneLine = (address: { street: string; postcode: string; town: string } | null): string =>
  address ? `${address.street}, ${address.postcode} ${address.town}` : '';

const placeNow = ({ method, day, slot, address, feeMinor }: NewPart): Place => ({
  ...{ method, day, feeMinor },
  slot: slot && { from: slot.from, to: slot.to },
  address: inOneLine(address),
});

const placeBefore = ({
  method,
  day,
  slotFrom,
  slotTo,
  address,
  feeMinor,
}: OrderWhole['parts'][number]): Place => ({
  ...{ method, day, feeMinor },
  slot: slotFrom && slotTo ? { from: slotFrom, to: slotTo } : null,
  address: inOneLine(address),
});

/** The parts that come, go, or go otherwise. */
export function partDifferences(before: OrderWhole['parts'], after: readonly NewPart[]): PartDifference[] {
  const stays = before.flatMap((part) => {
    const was = placeBefore(part);
    const now = after.find(({ id }) => id === part.id);
    const becomes = now ? placeNow(now) : null;
    return JSON.stringify(was) === JSON.stringify(becomes) ? [] : [{ id: part.id, was, becomes }];
  });
  const comes = after.filter(({ id }) => !before.some((part) => part.id === id));
  return [...stays, ...comes.map((part) => ({ id: part.id, was: null, becomes: placeNow(part) }))];
}

/** The lines that come, go, are more or less, say something else, or go with another part. */
export function lineDifferences(
  { kept, gone, added }: LinesNow,
  sold: Map<string, Sellable>,
  { before, after }: { before: OrderWhole['parts']; after: readonly NewPart[] },
): LineChange[] {
  const from = new Map(before.map((part) => [part.id, placeBefore(part)]));
  const to = new Map(after.map((part) => [part.id, placeNow(part)]));
  return [
    ...kept.flatMap(({ was, is }): LineChange[] => {
      const [left, found] = [from.get(was.partId), to.get(is.partId)];
      const moved = was.partId !== is.partId && left && found ? { from: left, to: found } : null;
      const starts = was.startsAt === is.startsAt ? null : { was: was.startsAt, is: is.startsAt };
      const isSame = was.quantity === is.quantity && was.personalText === is.personalText;
      return isSame && !starts && !moved
        ? []
        : [{ names: is.names, was: side(was), becomes: side(is), starts, moved }];
    }),
    ...gone.map(
      (line): LineChange => ({
        names: line.names,
        was: side(line),
        becomes: null,
        starts: null,
        moved: null,
      }),
    ),
    ...added.flatMap(({ variantId, quantity, personalText }): LineChange[] => {
      const thing = sold.get(variantId);
      if (!thing) return [];
      const becomes = { quantity, personalText, totalMinor: quantity * thing.priceMinor };
      return [{ names: thing.names, was: null, becomes, starts: null, moved: null }];
    }),
  ];
}

const side = ({ quantity, personalText, unitMinor }: Line) => ({
  quantity,
  personalText,
  totalMinor: quantity * unitMinor,
});
