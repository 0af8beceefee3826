-- Providers with several names for one payment, refunds that take days, and what banks take back.
alter table payments add column alias text;
create index payments_alias on payments (provider, alias) where alias is not null;
alter table refunds add column checked_at timestamptz;
create index refunds_pending on refunds (payment_id, checked_at) where state = 'pending';
