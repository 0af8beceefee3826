-- An order that several people pay together: each share is a part of its money, with its payer and a link of their own.
alter table orders
  drop constraint orders_terms_check,
  add constraint orders_terms_check check (terms in ('before', 'deposit', 'at-pick-up', 'invoice', 'shared'));
alter table order_dues
  drop constraint order_dues_kind_check,
  add constraint order_dues_kind_check
    check (kind in ('deposit', 'rest', 'at-pick-up', 'invoice', 'difference', 'share')),
  add column payer_name text,
  add column payer_email text,
  add column payer_language text,
  -- The hash of the link that opens it, and which of its links that is: whoever is replaced has one that is dead.
  add column link_hash text unique,
  add column link_turn integer not null default 0,
  add column invited_at timestamptz,
  add constraint order_dues_payer check (
    (kind = 'share') = (payer_name is not null and payer_email is not null and payer_language is not null)
    and (kind = 'share' or link_hash is null));
-- Money may be there before an order is sure, so what waits is told by that it is not sure.
create index orders_not_sure on orders (pay_before) where confirmed_at is null and fulfilment_state = 'placed';
drop index orders_unpaid;
alter table shop_settings
  -- How long an order waits for all who share it; 0 where that is not offered.
  add column share_days integer not null default 0 check (share_days between 0 and 30);
