import type { OrdersQuery } from './api.contract.ts';
import type { OrderRow } from './contract.ts';

/** A page of somebody's own orders, which are few enough to be sorted out here. */
export function pageOfOwn(
  orders: readonly OrderRow[],
  query: OrdersQuery,
  perPage: number,
): { rows: OrderRow[]; total: number } {
  const found = orders.filter(
    (order) =>
      (query.state?.includes(order.fulfilmentState) ?? true) &&
      (query.payment?.includes(order.paymentState) ?? true) &&
      (query.method === undefined || order.methods.includes(query.method)) &&
      (query.from === undefined || order.day >= query.from) &&
      (query.until === undefined || order.day <= query.until) &&
      (query.q === undefined || wordsOf(order).includes(query.q.toLowerCase())),
  );
  found.sort(order[query.sort ?? 'newest']);
  return { rows: found.slice((query.page - 1) * perPage, query.page * perPage), total: found.length };
}

const wordsOf = (order: OrderRow) =>
  [order.number, order.contactName, order.town, ...Object.values(order.firstLine)].join(' ').toLowerCase();

type Compare = (a: OrderRow, b: OrderRow) => number;
const order: Record<NonNullable<OrdersQuery['sort']>, Compare> = {
  newest: (a, b) => b.placedAt.localeCompare(a.placedAt),
  oldest: (a, b) => a.placedAt.localeCompare(b.placedAt),
  day: (a, b) => a.day.localeCompare(b.day),
  total: (a, b) => b.totalMinor - a.totalMinor,
};
