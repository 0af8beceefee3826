-- Technology that every module stands on: extensions, the journal, signals, limits.

create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- unaccent() is only STABLE, for its dictionary could change; ours does not, and an index needs IMMUTABLE.
create function plain_letters(input text) returns text
  language sql immutable parallel safe strict
  as $$ select lower(public.unaccent('public.unaccent', input)) $$;

create table journal (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor_kind text not null,
  actor_id text,
  actor_name text,
  from_address text,
  action text not null,
  subject_type text not null,
  subject_id text not null,
  before jsonb,
  after jsonb
);
create index journal_subject on journal (subject_type, subject_id, id desc);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;

create trigger journal_append_only before update or delete or truncate on journal
  for each statement execute function refuse_change();

create table signals (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  name text not null,
  payload jsonb not null
);

-- Counts of attempts under limits. Unlogged: losing them in a crash only forgives.
create unlogged table rate_counts (
  key text not null,
  window_start timestamptz not null,
  count integer not null,
  primary key (key, window_start)
);
