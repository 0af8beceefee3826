-- Coupons: what the owner gives away, on which terms, and who has used it.

create table coupons (
  id uuid primary key,
  -- As it is printed; `plain` is how it is compared: letters and figures only.
  code text not null check (code ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$' and length(code) <= 40),
  plain text not null unique check (plain = replace(code, '-', '')),
  note text not null default '',
  kind text not null check (kind in ('percentage', 'amount', 'free-delivery')),
  percent_bp integer check (percent_bp between 1 and 10000),
  amount_minor integer check (amount_minor > 0),
  minimum_minor integer not null default 0 check (minimum_minor >= 0),
  -- The shop's own days, both included.
  starts_on date,
  ends_on date,
  scope text not null check (scope in ('all', 'some')),
  max_uses integer check (max_uses > 0),
  max_per_customer integer check (max_per_customer > 0),
  -- May pass the limit: money that came late revives its order, and an owner may lower the limit afterwards.
  used integer not null default 0 check (used >= 0),
  ended_at timestamptz,
  archived_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  check (starts_on <= ends_on),
  check ((kind = 'percentage') = (percent_bp is not null)),
  check ((kind = 'amount') = (amount_minor is not null))
);
create index coupons_newest on coupons (created_at desc, id desc);

create table coupon_products (
  coupon_id uuid not null references coupons on delete cascade,
  product_id uuid not null references products on delete cascade,
  primary key (coupon_id, product_id)
);
create index coupon_products_product on coupon_products (product_id);

create table coupon_categories (
  coupon_id uuid not null references coupons on delete cascade,
  category_id uuid not null references categories on delete cascade,
  primary key (coupon_id, category_id)
);
create index coupon_categories_category on coupon_categories (category_id);

-- One coupon per order. What was used stays written when it is given back.
create table coupon_uses (
  order_id uuid primary key,
  coupon_id uuid not null references coupons,
  order_number text not null,
  discount_minor integer not null check (discount_minor > 0),
  -- Hashes: the table holds no address of anybody.
  customers text[] not null,
  beyond_limit boolean not null default false,
  used_at timestamptz not null,
  given_back_at timestamptz
);
create index coupon_uses_coupon on coupon_uses (coupon_id, used_at desc, order_id desc);

-- How often each customer has used a coupon: a row to be conditional on, for a count would be of a moment ago.
create table coupon_customers (
  coupon_id uuid not null references coupons on delete cascade,
  customer text not null,
  used integer not null check (used >= 0),
  primary key (coupon_id, customer)
);

alter table carts add column coupon_code text;

alter table orders
  add column discount jsonb,
  add column discount_minor integer not null default 0 check (discount_minor >= 0),
  add column delivery_discount_minor integer not null default 0 check (delivery_discount_minor between 0 and discount_minor);
alter table orders drop constraint orders_check;
alter table orders add constraint orders_total check (
  total_minor >= 0 and total_minor = lines_minor + delivery_minor - discount_minor);
alter table order_lines
  add column discount_minor integer not null default 0 check (discount_minor between 0 and total_minor);
