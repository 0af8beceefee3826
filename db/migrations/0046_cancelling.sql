-- What the owner lets customers cancel, and at which price. Nothing, until the owner says so.
alter table shop_settings
  add column may_cancel boolean not null default false,
  -- Days before the day an order leaves: until the first it costs nothing, until the second a part of the price.
  add column cancel_free_days integer not null default 7 check (cancel_free_days between 0 and 365),
  add column cancel_last_days integer not null default 2 check (cancel_last_days between 0 and 365),
  add column cancel_keep_bp integer not null default 5000 check (cancel_keep_bp between 0 and 10000),
  add check (cancel_last_days <= cancel_free_days);
