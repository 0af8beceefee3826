-- Views of lists that somebody saved for themselves: an address without its language, under a name.
create table saved_views (
  id uuid primary key,
  account_id uuid not null references accounts on delete cascade,
  place text not null,
  search text not null,
  name text not null check (length(name) between 1 and 40),
  created_at timestamptz not null,
  unique (account_id, place, name)
);
