-- What a person says of themselves, and the addresses they keep.

create table account_profiles (
  account_id uuid primary key references accounts on delete cascade,
  first_name text not null,
  last_name text not null default '',
  phone text not null default '',
  organisation text not null default '',
  picture text,
  version integer not null default 1,
  updated_at timestamptz not null default now()
);

create table saved_addresses (
  id uuid primary key,
  account_id uuid not null references accounts on delete cascade,
  label text not null default '',
  street text not null,
  postcode text not null,
  town text not null,
  country char(2) not null default 'BE',
  is_default boolean not null default false,
  created_at timestamptz not null default now(),
  -- Kept for a while, so that removing can be undone.
  removed_at timestamptz
);
create index saved_addresses_account on saved_addresses (account_id, created_at);
create unique index saved_addresses_default on saved_addresses (account_id) where is_default and removed_at is null;
create index saved_addresses_removed on saved_addresses (removed_at) where removed_at is not null;
