import type { OrderOfEvent } from '#modules/shop/orders/contract';

/** An order as the event's page shows it; `mine` opens for its owner alone. */
export type EventOrder = Omit<OrderOfEvent, 'accountId'> & { mine: boolean };
export type EventOrders = {
  orders: EventOrder[];
  /** Of what stands, cancelled and rejected ones left out; in the currency of the orders. */
  totalMinor: number;
  currency: string | null;
};
export type EventOrdersRefusal = 'not-there' | 'not-allowed';
