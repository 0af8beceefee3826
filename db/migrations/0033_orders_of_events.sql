-- An order can belong to the planner's event it was made for. The id points up the ranks, so it is a plain column.
alter table orders add column event_id uuid;
create index orders_of_event on orders (event_id, day, id) where event_id is not null;
