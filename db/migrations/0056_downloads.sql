-- Lists and reports as files: asked for, made by a job, kept some days. What is in them is on disk, never here.

create table downloads (
  id uuid primary key,
  -- Null once the person is forgotten; their files go with the next sweep.
  account_id uuid,
  list text not null check (length(list) between 1 and 40),
  filter jsonb not null,
  format text not null check (format in ('csv', 'xlsx', 'pdf')),
  language text not null check (language in ('en', 'nl', 'fr')),
  state text not null default 'waiting' check (state in ('waiting', 'working', 'ready', 'failed', 'cancelled', 'expired')),
  total integer not null,
  rows integer not null default 0,
  bytes bigint not null default 0,
  -- Names the file. Who works under another has been overtaken, and writes nothing more.
  attempt uuid,
  tries integer not null default 0,
  problem text,
  asked_at timestamptz not null,
  ended_at timestamptz,
  expires_at timestamptz,
  removed_at timestamptz,
  check (state <> 'ready' or (attempt is not null and expires_at is not null))
);
create index downloads_of on downloads (account_id, id desc) where removed_at is null;
create index downloads_open on downloads (asked_at) where state in ('waiting', 'working');
create index downloads_end on downloads (expires_at) where state = 'ready';
create index downloads_removed on downloads (removed_at) where removed_at is not null;
