-- A person's basket is the same on every device: several tokens may open one cart.

create table cart_tokens (
  token_hash text primary key,
  cart_id uuid not null references carts on delete cascade,
  made_at timestamptz not null default now()
);
create index cart_tokens_cart on cart_tokens (cart_id);

insert into cart_tokens (token_hash, cart_id) select token_hash, id from carts;
alter table carts drop column token_hash;

-- One cart per account, whatever two tabs do at once.
create unique index carts_one_per_account on carts (account_id) where account_id is not null;
drop index carts_account;
