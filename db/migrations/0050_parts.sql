-- Each part of an order goes its own way: it has a state and a carrier of its own. How far the order is follows from them.
alter table order_parts
  add column fulfilment_state text not null default 'placed',
  add column tracking_carrier text,
  add column tracking_number text;
update order_parts p
set fulfilment_state = o.fulfilment_state, tracking_carrier = o.tracking_carrier, tracking_number = o.tracking_number
from orders o where o.id = p.order_id and (o.fulfilment_state <> 'placed' or o.tracking_number is not null);
alter table order_parts add constraint order_parts_state check (
  fulfilment_state in ('placed', 'approved', 'rejected', 'in-preparation', 'ready', 'shipped', 'out-for-delivery', 'delivered', 'collected',
    'returned', 'closed', 'cancelled'));
-- orders.tracking_carrier and orders.tracking_number are read and written no more; a later file takes them away.

-- What leaves on a day, and what is still out.
drop index order_parts_day;
create index order_parts_day on order_parts (day, order_id) include (fulfilment_state);
