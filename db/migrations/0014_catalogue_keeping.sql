-- Keeping the catalogue in the office: rentals, versions against silent overwriting, what went off the shelf, and ways back.

alter table products
  add column version integer not null default 1,
  add column updated_at timestamptz not null default now(),
  add column rental_out_days integer check (rental_out_days between 0 and 60),
  add column rental_back_days integer check (rental_back_days between 0 and 60),
  add column deposit_minor integer check (deposit_minor >= 0);
alter table products drop constraint products_kind_check;
alter table products add constraint products_kind_check check (kind in ('product', 'service', 'per-guest', 'rental'));
alter table products drop constraint products_state_check;
alter table products add constraint products_state_check check (state in ('draft', 'published', 'archived'));
alter table products add constraint rentals_have_a_window
  check (kind <> 'rental' or (rental_out_days is not null and rental_back_days is not null));
create index products_state on products (state, position, id);
create index products_updated on products (updated_at desc, id);

-- A variant that went away stays for the baskets and orders that name it; its SKU is free for another.
alter table variants add column withdrawn boolean not null default false;
alter table variants drop constraint variants_sku_key;
create unique index variants_sku on variants (sku) where not withdrawn;

-- Addresses a product was known by: they lead to the present one.
create table former_slugs (
  slug text primary key,
  product_id uuid not null references products on delete cascade,
  since timestamptz not null default now()
);
create index former_slugs_product on former_slugs (product_id);

-- One change of many products, with what each had before: the way back.
create table bulk_changes (
  id uuid primary key,
  change jsonb not null,
  account_id uuid,
  at timestamptz not null default now(),
  undone_at timestamptz
);
create table bulk_change_rows (
  change_id uuid not null references bulk_changes on delete cascade,
  subject_id uuid not null,
  product_id uuid not null,
  was text not null,
  became text not null,
  primary key (change_id, subject_id)
);

-- Corrections have a reason of their own; what was moved together can be moved back together, once.
alter table stock_movements drop constraint stock_movements_reason_check;
alter table stock_movements add constraint stock_movements_reason_check
  check (reason in ('received', 'counted', 'corrected', 'held', 'released', 'sold', 'returned'));
alter table stock_movements add column batch_id uuid;
alter table stock_movements add column undoes_batch_id uuid;
create index stock_movements_batch on stock_movements (batch_id) where batch_id is not null;
create unique index stock_movements_undone_once on stock_movements (undoes_batch_id, variant_id) where undoes_batch_id is not null;
