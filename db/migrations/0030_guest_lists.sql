-- What was done to many guests at once, so that it can be taken back.
create table guest_changes (
  id uuid primary key,
  event_id uuid not null references events on delete cascade,
  change jsonb not null,
  made_at timestamptz not null,
  undone_at timestamptz
);
-- A row per guest (or party, for its language) that the change changed; `was` where the change does not say it.
create table guest_change_rows (
  change_id uuid not null references guest_changes on delete cascade,
  subject_id uuid not null,
  was text,
  primary key (change_id, subject_id)
);

-- A list of guests in a sheet: its rows, what they would do, and what they did.
create table guest_imports (
  id uuid primary key,
  event_id uuid not null references events on delete cascade,
  state text not null check (state in ('uploaded', 'checking', 'checked', 'running', 'done', 'failed', 'undone')),
  file_name text not null,
  sheets text[] not null default '{}',
  columns jsonb not null default '[]',
  row_count integer not null default 0,
  mapping jsonb,
  counts jsonb not null default '{}',
  actor jsonb not null,
  at_place integer not null default 0,
  places integer not null default 0,
  tries integer not null default 0,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index guest_imports_event on guest_imports (event_id, created_at desc);

-- Cells as JSON in text: a cell may hold what jsonb refuses.
create table guest_import_rows (
  import_id uuid not null references guest_imports on delete cascade,
  sheet integer not null default 0,
  line integer not null,
  cells text not null,
  primary key (import_id, sheet, line)
);

create table guest_import_parties (
  import_id uuid not null references guest_imports on delete cascade,
  place integer not null,
  line integer not null,
  plan jsonb not null,
  done jsonb,
  primary key (import_id, place)
);

create table guest_import_problems (
  id bigint generated always as identity primary key,
  import_id uuid not null references guest_imports on delete cascade,
  line integer not null,
  field text not null,
  code text not null,
  value text not null,
  is_note boolean not null
);
create index guest_import_problems_import on guest_import_problems (import_id, line, id);

create index guests_import on guests (import_id) where import_id is not null;
create index parties_import on parties (import_id) where import_id is not null;

-- What the columns of such a sheet meant the last time somebody of this workspace said so.
create table guest_mappings (
  workspace_id uuid not null references workspaces on delete cascade,
  header text not null,
  mapping jsonb not null,
  updated_at timestamptz not null,
  primary key (workspace_id, header)
);

-- Tags are counted for the list's filters.
create index guests_tags on guests using gin (tags) where removed_at is null;
