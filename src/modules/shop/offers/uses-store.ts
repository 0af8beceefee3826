import { sql } from 'drizzle-orm';
import { statement } from '#platform/db';

/**
 * Takes one use, if the coupon is still as it was judged (`version`), running on this day, and neither its own limit nor that of
 * any of these customers is reached: condition and change are one statement. `taken` and `counted` fall short when it is refused;
 * the caller's transaction then has to end, for the coupon may have been counted already.
 */
export const takeUse = statement<
  {
    couponId: string;
    version: number;
    today: string;
    customers: string[];
    orderId: string;
    orderNumber: string;
    discountMinor: number;
    at: string;
  },
  { taken: number; counted: number }
>(
  (given) => sql`
    with taken as (
      update coupons set used = used + 1
      where id = ${given('couponId')}::uuid and version = ${given('version')}::int and ended_at is null and archived_at is null
        and (starts_on is null or starts_on <= ${given('today')}::date) and (ends_on is null or ends_on >= ${given('today')}::date)
        and (max_uses is null or used < max_uses)
      returning id, max_per_customer),
    counted as (
      insert into coupon_customers (coupon_id, customer, used)
      select taken.id, who.customer, 1 from taken, unnest(${given('customers')}::text[]) who(customer)
      on conflict (coupon_id, customer) do update set used = coupon_customers.used + 1
      where coupon_customers.used < coalesce((select max_per_customer from taken), 2147483647)
      returning customer),
    noted as (
      insert into coupon_uses (order_id, coupon_id, order_number, discount_minor, customers, used_at)
      select ${given('orderId')}::uuid, id, ${given('orderNumber')}, ${given('discountMinor')}::int,
        ${given('customers')}::text[], ${given('at')}::timestamptz from taken)
    select (select count(*) from taken)::int as taken, (select count(*) from counted)::int as counted`,
);

/** Gives the use of an order back, once. Its order is locked by the caller, so that nobody takes it again meanwhile. */
export const giveUseBack = statement<{ orderId: string; at: string }, { couponId: string }>(
  (given) => sql`
    with back as (
      update coupon_uses set given_back_at = ${given('at')}::timestamptz
      where order_id = ${given('orderId')}::uuid and given_back_at is null returning coupon_id, customers),
    freed as (update coupons c set used = c.used - 1 from back where c.id = back.coupon_id returning c.id),
    customers as (
      update coupon_customers k set used = k.used - 1 from freed, back
      where k.coupon_id = freed.id and k.customer = any(back.customers))
    select id as "couponId" from freed`,
);

/** The order was changed: its use takes off another amount. */
export const changeUse = statement<{ orderId: string; discountMinor: number }, never>(
  (given) => sql`
    update coupon_uses set discount_minor = ${given('discountMinor')}::int where order_id = ${given('orderId')}::uuid`,
);

/** Takes a use again that was given back, within the limit or beyond it. Its order is locked by the caller. */
export const takeUseAgain = statement<{ orderId: string }, { beyond: boolean }>(
  (given) => sql`
    with use as (
      select coupon_id, customers from coupon_uses
      where order_id = ${given('orderId')}::uuid and given_back_at is not null),
    taken as (
      update coupons c set used = c.used + 1 from use where c.id = use.coupon_id
      returning c.id, c.max_per_customer, c.max_uses is not null and c.used > c.max_uses as beyond),
    customers as (
      update coupon_customers k set used = k.used + 1 from taken, use
      where k.coupon_id = taken.id and k.customer = any(use.customers)
      returning k.used > coalesce(taken.max_per_customer, 2147483647) as beyond),
    result as (select taken.beyond or coalesce((select bool_or(beyond) from customers), false) as beyond from taken),
    noted as (
      update coupon_uses set given_back_at = null, beyond_limit = result.beyond from result
      where order_id = ${given('orderId')}::uuid)
    select beyond from result`,
);
