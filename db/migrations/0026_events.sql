-- The planner: who plans (workspaces), what is celebrated and in which parts, and who works on it.

-- Whose act it was part of: the activity of an event is its journal.
alter table journal add column scope text;
create index journal_scope on journal (scope, id desc) where scope is not null;

create table workspaces (
  id uuid primary key,
  name text not null check (length(name) between 1 and 120),
  -- Of a person: theirs alone, made with their first event. Null for an organisation.
  personal_of uuid unique references accounts on delete cascade,
  created_at timestamptz not null
);

create table workspace_members (
  workspace_id uuid not null references workspaces on delete cascade,
  account_id uuid not null references accounts on delete cascade,
  role text not null check (role in ('owner', 'member')),
  joined_at timestamptz not null,
  primary key (workspace_id, account_id)
);
create index workspace_members_account on workspace_members (account_id);

create table events (
  id uuid primary key,
  workspace_id uuid not null references workspaces on delete cascade,
  title text not null check (length(title) between 1 and 120),
  description text not null default '',
  type text not null,
  status text not null default 'planning'
    check (status in ('planning', 'confirmed', 'ongoing', 'completed', 'cancelled')),
  -- The wall clock of the zone is what people agreed on; the instants follow from it.
  zone text not null,
  starts_local timestamp not null,
  ends_local timestamp not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  venue jsonb not null default '{}',
  capacity integer check (capacity between 1 and 1000000),
  budget_minor bigint check (budget_minor >= 0),
  currency text not null,
  -- The languages its guests are addressed in; the first is for those of whom none is known.
  languages text[] not null check (cardinality(languages) > 0),
  visibility text not null default 'private' check (visibility in ('private', 'public')),
  -- What only those who plan may read.
  private_note text not null default '',
  ended_reason text not null default '',
  version integer not null default 1,
  archived_at timestamptz,
  created_at timestamptz not null,
  search text not null,
  constraint an_event_ends_after_it_begins check (ends_at > starts_at)
);
create index events_workspace on events (workspace_id, starts_at);

-- Ceremony, dinner, party: what guests are invited to and answer for. Every event has one main part.
create table event_parts (
  id uuid primary key,
  event_id uuid not null references events on delete cascade,
  position integer not null,
  main boolean not null default false,
  names jsonb not null,
  starts_local timestamp not null,
  ends_local timestamp not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text not null default '',
  capacity integer check (capacity between 1 and 1000000),
  -- Everybody on the guest list is invited to it; otherwise party by party.
  everybody boolean not null default true,
  unique (event_id, id),
  constraint a_part_ends_after_it_begins check (ends_at > starts_at)
);
create unique index event_parts_main on event_parts (event_id) where main;
create index event_parts_order on event_parts (event_id, position);

create table event_team (
  event_id uuid not null references events on delete cascade,
  account_id uuid not null references accounts on delete cascade,
  role text not null check (role in ('lead', 'assistant', 'coordinator', 'steward', 'host')),
  -- Rights given beyond those of the role.
  extra text[] not null default '{}',
  joined_at timestamptz not null,
  primary key (event_id, account_id)
);
create index event_team_account on event_team (account_id);

create table event_invitations (
  id uuid primary key,
  event_id uuid not null references events on delete cascade,
  email text not null check (email = lower(email)),
  role text not null check (role in ('lead', 'assistant', 'coordinator', 'steward', 'host')),
  extra text[] not null default '{}',
  token_hash text not null unique,
  invited_by text not null,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  unique (event_id, email)
);
create index event_invitations_expired on event_invitations (expires_at);
