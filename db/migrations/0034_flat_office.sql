-- What the office counts and sorts by is read from one index, however much else there is.

-- What runs out: each row of stock says by itself whether its product is still in use, and whether it runs out where the shop says,
-- unless it says so itself. What was archived runs out for nobody; what is let comes back, and of a unique piece nobody makes
-- another. The database has the row follow its product, so that no module writes the table of another.
alter table stock
  add column free integer not null generated always as (on_hand - held) stored,
  add column product_id uuid,
  add column is_current boolean not null default true,
  add column is_restocked boolean not null default true;

create function stock_as_its_product() returns trigger language plpgsql as $$
begin
  -- Who changes the product meanwhile waits, or is waited for: one of the two sees what the other did.
  select p.id, p.state <> 'archived', p.kind <> 'rental' and not p.unique_piece
  into new.product_id, new.is_current, new.is_restocked
  from variants v join products p on p.id = v.product_id where v.id = new.variant_id for share of p;
  return new;
end $$;
create trigger stock_begins before insert on stock for each row execute function stock_as_its_product();

create function stock_follows_product() returns trigger language plpgsql as $$
begin
  update stock k set is_current = new.state <> 'archived', is_restocked = new.kind <> 'rental' and not new.unique_piece
  from (
    select s.variant_id from variants v join stock s on s.variant_id = v.id where v.product_id = new.id
    -- In the order in which holds lock them.
    order by s.variant_id for update of s) mine
  where k.variant_id = mine.variant_id;
  return null;
end $$;
create trigger stock_follows_product after update of state, kind, unique_piece on products for each row
  when ((old.state = 'archived', old.kind = 'rental', old.unique_piece)
    is distinct from (new.state = 'archived', new.kind = 'rental', new.unique_piece))
  execute function stock_follows_product();

update stock k
set product_id = p.id, is_current = p.state <> 'archived', is_restocked = p.kind <> 'rental' and not p.unique_piece
from variants v join products p on p.id = v.product_id where v.id = k.variant_id;
alter table stock alter column product_id set not null;

drop index stock_free;
create index stock_free on stock (free, variant_id);
create index stock_usual on stock (free) include (product_id, variant_id) where is_current and is_restocked and reorder_at is null;
create index stock_below_its_own on stock (variant_id, product_id) where is_current and free <= reorder_at;

-- How an order reaches its people stands beside it, for its list is filtered by it.
alter table orders add column method text;
update orders o set method = (select method from order_parts where order_id = o.id order by id limit 1);
alter table orders alter column method set not null;
create index orders_by_method on orders (method, placed_at desc, id desc);

-- Sums of days and weeks.
drop index orders_paid;
create index orders_paid on orders (paid_at) include (paid_minor, refunded_minor) where paid_at is not null;
