-- Guests: people in parties (a household, a couple, one person), which are invited and answer together.

create table parties (
  id uuid primary key,
  event_id uuid not null references events on delete cascade,
  name text not null check (length(name) between 1 and 200),
  -- Where its invitation goes.
  email text not null default '',
  phone text not null default '',
  language text not null,
  -- How many it may bring that are not on the list.
  companions integer not null default 0 check (companions between 0 and 50),
  -- For those who plan; the party never reads it.
  note text not null default '',
  import_id uuid,
  version integer not null default 1,
  created_at timestamptz not null,
  removed_at timestamptz,
  unique (event_id, id)
);
create index parties_event on parties (event_id, name, id) where removed_at is null;
create index parties_email on parties (event_id, email) where email <> '';

create table guests (
  id uuid primary key,
  event_id uuid not null,
  party_id uuid not null,
  position integer not null default 0,
  first_name text not null default '',
  last_name text not null default '',
  email text not null default '',
  phone text not null default '',
  town text not null default '',
  age text not null default 'adult' check (age in ('adult', 'child', 'infant')),
  type text not null default 'regular' check (type in ('vip', 'regular', 'plus-one')),
  -- Not on the list at first: their party brought them, within its allowance.
  brought boolean not null default false,
  invited_by text not null default '',
  tags text[] not null default '{}',
  custom jsonb not null default '{}',
  -- Codes that a kitchen counts; what can be sensitive beyond them is sealed with our key.
  diet text[] not null default '{}',
  severity text check (severity in ('preference', 'intolerance', 'severe')),
  diet_note text,
  needs text,
  access text[] not null default '{}',
  -- The main part's answer, written by who takes replies, so that lists filter and count without a join.
  reply text not null default 'none' check (reply in ('none', 'accepted', 'declined', 'tentative', 'waiting')),
  import_id uuid,
  version integer not null default 1,
  created_at timestamptz not null,
  removed_at timestamptz,
  search text not null,
  unique (event_id, id),
  constraint a_guest_has_a_name check (first_name <> '' or last_name <> '' or type = 'plus-one'),
  foreign key (event_id, party_id) references parties (event_id, id) on delete cascade
);
create index guests_by_name on guests (event_id, last_name, first_name, id) where removed_at is null;
create index guests_by_age_of_row on guests (event_id, created_at desc, id desc) where removed_at is null;
create index guests_party on guests (party_id, position, id);
create index guests_by_reply on guests (event_id, reply) where removed_at is null;
create index guests_search on guests using gin (search gin_trgm_ops);
create index guests_email on guests (event_id, email) where email <> '';

-- Named groups beside the households: "choir", "bus from Ghent".
create table guest_groups (
  id uuid primary key,
  event_id uuid not null references events on delete cascade,
  name text not null check (length(name) between 1 and 80),
  unique (event_id, id),
  unique (event_id, name)
);
create table guest_group_members (
  event_id uuid not null,
  group_id uuid not null,
  guest_id uuid not null,
  primary key (group_id, guest_id),
  foreign key (event_id, group_id) references guest_groups (event_id, id) on delete cascade,
  foreign key (event_id, guest_id) references guests (event_id, id) on delete cascade
);
create index guest_group_members_guest on guest_group_members (guest_id);

-- Columns of a host's own.
create table guest_fields (
  id uuid primary key,
  event_id uuid not null references events on delete cascade,
  position integer not null,
  label text not null check (length(label) between 1 and 80),
  kind text not null check (kind in ('text', 'number', 'yes-no', 'choice')),
  choices text[] not null default '{}',
  unique (event_id, label)
);
