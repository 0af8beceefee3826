-- The REST API: refresh tokens, API keys, answers kept under their idempotency keys. Secrets are stored hashed.

-- One row per refresh token that was handed out; a session is their family, and takes them along when it ends.
create table refresh_tokens (
  token_hash text primary key,
  session_id uuid not null references sessions on delete cascade,
  issued_at timestamptz not null,
  used_at timestamptz
);
create index refresh_tokens_session on refresh_tokens (session_id);

create table api_keys (
  id uuid primary key,
  account_id uuid not null references accounts on delete cascade,
  name text not null,
  -- The first letters of the key, so that its owner knows it again.
  hint text not null,
  key_hash text not null unique,
  scopes text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  last_used_at timestamptz
);
create index api_keys_account on api_keys (account_id, created_at desc);

-- What was asked once under a key, and what it was answered: 24 hours, then swept.
create table idempotent_answers (
  key_hash text primary key,
  body_hash text not null,
  taken_at timestamptz not null,
  status integer,
  headers jsonb,
  body text
);
create index idempotent_answers_taken on idempotent_answers (taken_at);
