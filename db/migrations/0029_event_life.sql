-- The life of an event: who is asked into a workspace, what a team says to each other, and events kept as templates.

alter table workspaces add column kind text not null default 'person' check (kind in ('person', 'organisation'));

create table workspace_invitations (
  id uuid primary key,
  workspace_id uuid not null references workspaces on delete cascade,
  email text not null check (email = lower(email)),
  role text not null check (role in ('owner', 'member')),
  token_hash text not null unique,
  invited_by text not null,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  unique (workspace_id, email)
);

create table event_comments (
  id uuid primary key,
  event_id uuid not null references events on delete cascade,
  -- Null once the account is gone: what was agreed stays.
  account_id uuid references accounts on delete set null,
  words text not null check (length(words) between 1 and 4000),
  -- For those who may read the planner's own notes.
  private boolean not null default false,
  written_at timestamptz not null,
  removed_at timestamptz
);
create index event_comments_event on event_comments (event_id, id desc) where removed_at is null;

create table event_templates (
  id uuid primary key,
  workspace_id uuid not null references workspaces on delete cascade,
  name text not null check (length(name) between 1 and 120),
  -- Every date in it is counted in minutes from the event's beginning, on the wall clock.
  contents jsonb not null,
  saved_at timestamptz not null,
  unique (workspace_id, name)
);

-- What the day brings: events that begin or are over.
create index events_by_day on events (starts_at) where status in ('planning', 'confirmed', 'ongoing');

-- News that guests are told of party by party; how far that has come, so that a worker that dies goes on where it was.
create table event_news (
  id uuid primary key,
  event_id uuid not null references events on delete cascade,
  kind text not null check (kind in ('postponed', 'cancelled')),
  note text not null default '',
  told_up_to uuid,
  made_at timestamptz not null
);
create index event_news_event on event_news (event_id);
