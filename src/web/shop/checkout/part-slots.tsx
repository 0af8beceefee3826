import type { CheckoutPage } from '#modules/shop/checkout';
import type { DeliveryMethod } from '#modules/shop/delivery/contract';
import type { PartProps } from './contact-part.tsx';
import { SlotChoice } from './slot-choice.tsx';

type PartSlotsProps = PartProps & {
  page: CheckoutPage;
  method: DeliveryMethod;
  apart: ReadonlySet<string>;
};

/** The hours of what goes as chosen, and of what goes the other way. */
export function PartSlots({ page, method, apart, values, errorOf }: PartSlotsProps) {
  const goods = page.cart.lines.filter(({ kind }) => kind !== 'service');
  const ways = [
    { name: 'slotId', way: method, has: goods.some(({ id }) => !apart.has(id)) },
    { name: 'apartSlotId', way: other(method), has: goods.some(({ id }) => apart.has(id)) },
  ] as const;
  return ways
    .filter(({ has }) => has)
    .map(({ name, way }) => (
      <SlotChoice
        key={name}
        name={name}
        slots={page.slots[way]}
        day={dayOf(page, way)}
        chosen={values[name]}
        error={errorOf(name)}
        method={way}
      />
    ));
}

const other = (method: DeliveryMethod): DeliveryMethod => (method === 'delivery' ? 'pick-up' : 'delivery');

/** The day of what goes this way; until the checkout has answered, that of the rest. */
const dayOf = ({ parts }: CheckoutPage, way: DeliveryMethod): string | null =>
  (
    parts.find(({ method, needsSlot }) => needsSlot && method === way) ??
    parts.find(({ needsSlot }) => needsSlot)
  )?.day ?? null;
