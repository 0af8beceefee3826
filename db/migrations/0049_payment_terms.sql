-- What an order's money is due when: all before it is made, a deposit and the rest, or after its people have it.
alter table orders
  add column terms text not null default 'before' check (terms in ('before', 'deposit', 'at-pick-up', 'invoice')),
  -- Since when it is sure: its first money came, or it is trusted. What it needs is sold to it then.
  add column confirmed_at timestamptz;
update orders set confirmed_at = coalesce(paid_at, placed_at) where payment_state <> 'none';
create table order_dues (
  id uuid primary key,
  order_id uuid not null references orders,
  position integer not null,
  kind text not null check (kind in ('deposit', 'rest', 'at-pick-up', 'invoice')),
  amount_minor integer not null check (amount_minor > 0),
  due_on date not null,
  paid_at timestamptz,
  -- How often its payer was reminded: a week before, a day before, a day after.
  reminded integer not null default 0,
  unique (order_id, position)
);
create index order_dues_open on order_dues (due_on) where paid_at is null;
alter table payments add column due_id uuid references order_dues;
-- Accounts that may pay on invoice.
create table invoice_customers (
  account_id uuid primary key,
  allowed_by uuid,
  allowed_at timestamptz not null default now()
);
alter table shop_settings
  add column deposit_bp integer not null default 0 check (deposit_bp between 0 and 9000),
  add column deposit_from_minor integer not null default 0,
  add column rest_days integer not null default 14 check (rest_days between 0 and 365),
  add column invoice_days integer not null default 30 check (invoice_days between 1 and 120),
  add column pay_at_pick_up boolean not null default false;
