import type { EventType } from '#modules/planner/events/contract';
import type { OrderOfEvent } from '#modules/shop/orders/contract';

/** An order as the event's page shows it; `mine` opens for its owner alone. */
export type EventOrder = Omit<OrderOfEvent, 'accountId'> & { mine: boolean };
export type EventOrders = {
  orders: EventOrder[];
  /** Of what stands, cancelled and rejected ones left out; in the currency of the orders. */
  totalMinor: number;
  currency: string | null;
};
/** An event as an occasion of the shop; `guests` are those who come, else its room, else unknown. */
export type EventOccasion = {
  id: string;
  title: string;
  type: EventType;
  day: string;
  guests: number | null;
};
export type EventOrdersRefusal = 'not-there' | 'not-allowed';
