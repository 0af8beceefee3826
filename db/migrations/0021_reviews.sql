-- What buyers say of what they bought, its sum on the product that cards and filters read, and from when on stock is low.

create table reviews (
  id uuid primary key,
  -- One review of a line, whatever is pressed twice.
  order_line_id uuid not null unique references order_lines,
  order_id uuid not null references orders,
  -- Products are the catalogue's, and may go while what was said of them stays: a plain column.
  product_id uuid not null,
  stars smallint not null check (stars between 1 and 5),
  title text not null check (length(title) <= 100),
  text text not null check (length(text) between 1 and 2000),
  -- As the buyer wants to be called; empty for nobody.
  author text not null check (length(author) <= 40),
  language text not null,
  state text not null default 'waiting' check (state in ('waiting', 'published', 'rejected')),
  -- Counts what is changed, so that nobody publishes other words than those he read.
  version integer not null default 1,
  written_at timestamptz not null,
  decided_at timestamptz,
  decided_by text,
  reason text not null default '',
  answer text not null default '' check (length(answer) <= 2000),
  answered_at timestamptz,
  answered_by text,
  check ((state = 'waiting') = (decided_at is null)),
  check ((state = 'rejected') = (reason <> '')),
  check ((answer = '') = (answered_at is null))
);
create index reviews_newest on reviews (written_at desc, id desc);
create index reviews_waiting on reviews (written_at) where state = 'waiting';
create index reviews_of_product on reviews (product_id, decided_at desc, id desc) where state = 'published';
create index reviews_of_order on reviews (order_id);

-- The sum of the published stars and how many there are.
alter table products
  add column rating_sum integer not null default 0,
  add column rating_count integer not null default 0,
  add constraint ratings_are_stars check (rating_count >= 0 and rating_sum between rating_count and 5 * rating_count);
create index products_rated on products (position, id) where state = 'published' and rating_count > 0;

-- From how many free pieces on somebody is told; null is the usual number.
alter table stock add column reorder_at integer check (reorder_at between 0 and 1000000);

-- Of what the staff have been told that it runs out, until there is enough again.
create table low_stock_alerts (
  variant_id uuid primary key references stock on delete cascade,
  alerted_at timestamptz not null
);
-- The days on which stock was looked at: once each, whoever is first.
create table low_stock_checks (
  day date primary key,
  checked_at timestamptz not null
);
