import type { ActivityView, OrderPartView } from '#modules/shop/orders/contract';

/** The parts of an order that an entry of its story is about; none when it is about all of it. */
export const partsNamed = (data: ActivityView['data'], parts: OrderPartView[]): OrderPartView[] =>
  typeof data.parts === 'string' ? parts.filter(({ id }) => String(data.parts).split(' ').includes(id)) : [];
