-- People: accounts, their sessions and credentials (better-auth's tables, under our names), links of one use.

create table accounts (
  id uuid primary key,
  name text not null,
  email text not null,
  email_verified boolean not null default false,
  image text,
  role text not null default 'customer'
    check (role in ('admin', 'manager', 'agent', 'planner', 'vendor', 'association', 'customer')),
  language text not null default 'en',
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (email = lower(email))
);
create unique index accounts_email on accounts (email);
create index accounts_staff on accounts (role, id) where role in ('admin', 'manager', 'agent');
create index accounts_newest on accounts (created_at desc, id desc);
create index accounts_search on accounts using gin (plain_letters(name || ' ' || email) gin_trgm_ops);

create table sessions (
  id uuid primary key,
  account_id uuid not null references accounts on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sessions_account on sessions (account_id);
create index sessions_expired on sessions (expires_at);

create table credentials (
  id uuid primary key,
  account_id uuid not null references accounts on delete cascade,
  provider_id text not null,
  provider_account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, provider_account_id)
);
create index credentials_account on credentials (account_id);

-- better-auth's own one-time values; our links are in account_links.
create table verifications (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verifications_identifier on verifications (identifier);

-- Links sent by mail (or printed, for the owner): stored hashed, gone once used.
create table account_links (
  token_hash text primary key,
  purpose text not null check (purpose in ('verify-email', 'change-email', 'reset-password', 'owner')),
  account_id uuid references accounts on delete cascade,
  email text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  check (account_id is not null or purpose = 'owner')
);
create index account_links_account on account_links (account_id, purpose);
create index account_links_expired on account_links (expires_at);

-- The journal by what was done, for the audit page.
create index journal_action on journal (action, id desc);
create index journal_actor on journal (actor_id, id desc) where actor_id is not null;
