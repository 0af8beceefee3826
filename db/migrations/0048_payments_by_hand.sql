-- Money that no provider tells us of: transfers to the owner's account, and what is paid at the counter.
-- From a number on that looks like one.
create sequence transfer_references as bigint start 1000001 maxvalue 9999999999;
create table hand_payments (
  payment_id uuid primary key references payments,
  reference text not null unique
);
create table hand_entries (
  id uuid primary key,
  payment_id uuid not null references payments,
  -- Money that went back, for this refund, which is sent once.
  refund_id uuid unique references refunds,
  -- An entry that was a mistake, undone once.
  undoes uuid unique references hand_entries,
  amount_minor integer not null check (amount_minor <> 0),
  day date not null,
  note text not null default '',
  recorded_by uuid,
  recorded_name text not null,
  recorded_at timestamptz not null default now()
);
create index hand_entries_payment on hand_entries (payment_id);
alter table shop_settings
  add column transfer_iban text not null default '',
  add column transfer_holder text not null default '',
  add column transfer_days integer not null default 7 check (transfer_days between 1 and 30);
-- The office's list of payments, newest first.
create index payments_newest on payments (created_at desc, id desc);
