-- The shop: settings, catalogue, stock and capacity, delivery, carts, orders, payments.

create table shop_settings (
  id integer primary key default 1 check (id = 1),
  name text not null,
  tagline jsonb not null default '{}',
  email text not null,
  phone text not null default '',
  address jsonb not null default '{}',
  company_number text not null default '',
  vat_number text not null default '',
  currency char(3) not null default 'EUR',
  zone text not null default 'Europe/Brussels',
  order_prefix text not null default 'CV',
  cut_off_time text not null default '16:00',
  closed_weekdays integer[] not null default '{}',
  closed_days date[] not null default '{}',
  is_demo boolean not null default false,
  updated_at timestamptz not null default now()
);

create table categories (
  id uuid primary key,
  slug text not null unique,
  position integer not null,
  names jsonb not null,
  intro jsonb not null default '{}',
  picture text
);

create table event_types (
  id uuid primary key,
  slug text not null unique,
  position integer not null,
  names jsonb not null,
  intro jsonb not null default '{}',
  picture text
);

create table products (
  id uuid primary key,
  slug text not null unique,
  kind text not null check (kind in ('product', 'service', 'per-guest')),
  state text not null default 'draft' check (state in ('draft', 'published')),
  category_id uuid not null references categories,
  names jsonb not null,
  summary jsonb not null default '{}',
  description jsonb not null default '{}',
  options jsonb not null default '[]',
  vat_rate_bp integer not null check (vat_rate_bp between 0 and 10000),
  lead_days integer not null default 0 check (lead_days between 0 and 365),
  day_capacity integer check (day_capacity > 0),
  min_guests integer check (min_guests > 0),
  max_guests integer check (max_guests >= min_guests),
  allergens text[] not null default '{}',
  diets text[] not null default '{}',
  maker text,
  material jsonb,
  making_days integer,
  unique_piece boolean not null default false,
  personal_text jsonb,
  picture_upload boolean not null default false,
  highlight boolean not null default false,
  is_demo boolean not null default false,
  position integer not null default 0,
  from_price_minor integer not null default 0,
  created_at timestamptz not null default now(),
  check (kind <> 'service' or day_capacity is not null)
);
create index products_category on products (category_id, position) where state = 'published';
create index products_published on products (position, id) where state = 'published';
create index products_price on products (from_price_minor, id) where state = 'published';

create table product_event_types (
  product_id uuid not null references products on delete cascade,
  event_type_id uuid not null references event_types on delete cascade,
  primary key (event_type_id, product_id)
);
create index product_event_types_product on product_event_types (product_id);

create table variants (
  id uuid primary key,
  product_id uuid not null references products on delete cascade,
  sku text not null unique,
  position integer not null,
  price_minor integer not null check (price_minor >= 0),
  options jsonb not null default '{}',
  serves integer check (serves > 0)
);
create index variants_product on variants (product_id, position);

create table product_pictures (
  id uuid primary key,
  product_id uuid not null references products on delete cascade,
  position integer not null,
  image_key text not null,
  width integer not null,
  height integer not null,
  alt jsonb not null default '{}'
);
create index product_pictures_product on product_pictures (product_id, position);

create table related_products (
  product_id uuid not null references products on delete cascade,
  related_id uuid not null references products on delete cascade,
  position integer not null,
  primary key (product_id, related_id)
);

-- One row per product and language: what is searched, and only for published products.
create table product_search (
  product_id uuid not null references products on delete cascade,
  language text not null,
  title text not null,
  words text not null,
  document tsvector not null,
  primary key (product_id, language)
);
create index product_search_document on product_search using gin (document);
create index product_search_words on product_search using gin (words gin_trgm_ops);

-- Stock. on_hand and held change only by conditional updates, and every change is a movement.
create table stock (
  variant_id uuid primary key references variants on delete cascade,
  on_hand integer not null default 0,
  held integer not null default 0,
  check (held >= 0),
  check (on_hand >= held)
);

create table holds (
  id uuid primary key,
  state text not null default 'held' check (state in ('held', 'sold', 'released', 'returned')),
  reference text not null,
  cart_id uuid,
  from_address text,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  ended_at timestamptz
);
create index holds_open on holds (expires_at) where state = 'held';
create index holds_reference on holds (reference);
create index holds_by_address on holds (from_address, created_at) where state = 'held';

create table hold_lines (
  hold_id uuid not null references holds,
  subject_id uuid not null,
  product_id uuid,
  kind text not null check (kind in ('stock', 'capacity')),
  day date,
  quantity integer not null check (quantity > 0)
);
create index hold_lines_hold on hold_lines (hold_id);

create table stock_movements (
  id bigint generated always as identity primary key,
  variant_id uuid not null,
  on_hand_delta integer not null,
  held_delta integer not null,
  reason text not null check (reason in ('received', 'counted', 'held', 'released', 'sold', 'returned')),
  hold_id uuid,
  note text,
  account_id uuid,
  at timestamptz not null default now()
);
create index stock_movements_variant on stock_movements (variant_id, id desc);
create trigger stock_movements_append_only before update on stock_movements
  for each statement execute function refuse_change();

-- What a day can take: a service's day, a delivery slot's day. The row is made by the first taker.
create table capacity_days (
  subject_id uuid not null,
  day date not null,
  capacity integer not null,
  taken integer not null default 0 check (taken >= 0),
  primary key (subject_id, day),
  constraint never_overfull check (taken <= capacity)
);

create table delivery_zones (
  id uuid primary key,
  position integer not null,
  names jsonb not null,
  country char(2) not null default 'BE',
  postcode_prefixes text[] not null,
  price_minor integer not null check (price_minor >= 0),
  free_from_minor integer
);

create table delivery_slots (
  id uuid primary key,
  method text not null check (method in ('delivery', 'pick-up')),
  weekdays integer[] not null,
  starts text not null,
  ends text not null,
  capacity integer not null check (capacity > 0),
  position integer not null
);

create table carts (
  id uuid primary key,
  token_hash text not null unique,
  account_id uuid,
  event_type text,
  event_day date,
  guests integer check (guests between 1 and 5000),
  version integer not null default 1,
  checkout_key uuid not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index carts_account on carts (account_id) where account_id is not null;
create index carts_updated on carts (updated_at);

create table cart_lines (
  id uuid primary key,
  cart_id uuid not null references carts on delete cascade,
  variant_id uuid not null references variants on delete cascade,
  quantity integer not null check (quantity between 1 and 9999),
  personal_text text not null default '',
  picture_key text,
  saved_for_later boolean not null default false,
  added_at timestamptz not null default now()
);
create unique index cart_lines_once on cart_lines (cart_id, variant_id, personal_text, coalesce(picture_key, ''));

-- Numbers may have gaps (an order that was refused took one); invoices, later, may not.
create sequence order_numbers start 2001;

create table orders (
  id uuid primary key,
  number text not null unique,
  checkout_key uuid not null unique,
  cart_id uuid,
  account_id uuid,
  link_hash text not null unique,
  language text not null,
  contact_name text not null,
  contact_email text not null,
  contact_phone text not null,
  event_type text,
  day date not null,
  guests integer,
  note text not null default '',
  currency char(3) not null,
  lines_minor integer not null,
  delivery_minor integer not null,
  total_minor integer not null check (total_minor >= 0 and total_minor = lines_minor + delivery_minor),
  vat jsonb not null,
  payment_state text not null default 'none' check (payment_state in ('none', 'part', 'paid', 'refunded-in-part', 'refunded', 'charged-back')),
  paid_minor integer not null default 0,
  refunded_minor integer not null default 0,
  fulfilment_state text not null default 'placed',
  pay_before timestamptz not null,
  terms_accepted_at timestamptz not null,
  placed_at timestamptz not null,
  paid_at timestamptz,
  ended_reason text,
  tracking_carrier text,
  tracking_number text,
  search text not null,
  seq bigint generated always as identity
);
create index orders_newest on orders (placed_at desc, id desc);
create index orders_day on orders (day, id);
create index orders_state on orders (fulfilment_state, placed_at desc);
create index orders_account on orders (account_id, placed_at desc) where account_id is not null;
create index orders_search on orders using gin (search gin_trgm_ops);
create index orders_unpaid on orders (pay_before) where payment_state = 'none' and fulfilment_state = 'placed';

create table order_parts (
  id uuid primary key,
  order_id uuid not null references orders,
  method text not null check (method in ('delivery', 'pick-up', 'on-site')),
  day date not null,
  slot_id uuid,
  slot_from text,
  slot_to text,
  address jsonb,
  fee_minor integer not null default 0
);
create index order_parts_order on order_parts (order_id);

create table order_lines (
  id uuid primary key,
  order_id uuid not null references orders,
  part_id uuid not null references order_parts,
  position integer not null,
  product_id uuid not null,
  variant_id uuid not null,
  kind text not null,
  slug text not null,
  names jsonb not null,
  option_names jsonb not null default '{}',
  sku text not null,
  image_key text,
  quantity integer not null check (quantity > 0),
  unit_minor integer not null,
  total_minor integer not null,
  vat_rate_bp integer not null,
  personal_text text not null default '',
  picture_key text,
  category text not null default ''
);
create index order_lines_order on order_lines (order_id, position);

-- What happened to an order, shown as its timeline; internal entries only to staff.
create table order_activity (
  id bigint generated always as identity primary key,
  order_id uuid not null references orders,
  kind text not null,
  data jsonb not null default '{}',
  internal boolean not null default false,
  actor_name text,
  account_id uuid,
  at timestamptz not null default now()
);
create index order_activity_order on order_activity (order_id, id);

create table payments (
  id uuid primary key,
  order_id uuid not null,
  order_number text not null,
  provider text not null,
  method text not null,
  mode text not null check (mode in ('test', 'live')),
  external_id text,
  redirect_url text,
  state text not null default 'created' check (state in ('created', 'open', 'pending', 'paid', 'failed', 'cancelled', 'expired')),
  amount_minor integer not null check (amount_minor > 0),
  currency char(3) not null,
  refunded_minor integer not null default 0,
  charged_back_minor integer not null default 0,
  return_url text not null,
  description text not null,
  language text not null,
  expires_at timestamptz not null,
  checked_at timestamptz,
  settled_as text check (settled_as in ('paid', 'second-payment', 'paid-late', 'mismatch')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider, external_id)
);
create index payments_order on payments (order_id, created_at);
create index payments_open on payments (created_at) where state in ('created', 'open', 'pending');

create table payment_news (
  id uuid primary key,
  provider text not null,
  event_id text not null,
  external_id text not null,
  received_at timestamptz not null default now(),
  processed_at timestamptz,
  unique (provider, event_id)
);

create table refunds (
  id uuid primary key,
  payment_id uuid not null references payments,
  order_id uuid not null,
  amount_minor integer not null check (amount_minor > 0),
  reason text not null,
  state text not null default 'proposed' check (state in ('proposed', 'queued', 'pending', 'done', 'failed')),
  external_id text,
  error text,
  requested_by uuid,
  created_at timestamptz not null default now(),
  done_at timestamptz
);
create index refunds_payment on refunds (payment_id);
create index refunds_open on refunds (created_at) where state in ('queued', 'pending', 'proposed');

-- The built-in test provider keeps its own books, as a real one would, and shares nothing with `payments`.
create table test_provider_payments (
  id text primary key,
  reference text not null,
  amount_minor integer not null,
  currency char(3) not null,
  description text not null,
  method text not null,
  language text not null,
  return_url text not null,
  webhook_url text not null,
  state text not null default 'open',
  refunded_minor integer not null default 0,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  idempotency_key text unique
);
create table test_provider_refunds (
  id text primary key,
  payment_id text not null references test_provider_payments,
  amount_minor integer not null,
  idempotency_key text not null unique,
  created_at timestamptz not null default now()
);
