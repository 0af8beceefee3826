-- The page of an event: what its host shows of it, at which addresses, and how often it was opened.

create table event_pages (
  event_id uuid primary key references events on delete cascade,
  slug text not null,
  main_colour text not null check (main_colour ~ '^#[0-9a-f]{6}$'),
  second_colour text not null check (second_colour ~ '^#[0-9a-f]{6}$'),
  picture text,
  -- The link of a private event's page: hashed to be found, sealed to be shown to its host again. A new one ends the old.
  token_hash text not null unique,
  token_sealed text not null,
  published_at timestamptz,
  -- When the event was to begin, as the page last said without more: another day since then is a postponement it tells of.
  said_local timestamp,
  version integer not null default 1
);
create index event_pages_picture on event_pages (picture) where picture is not null;

-- Every address a page has had stays its own: what is printed on paper leads on to where it is now.
create table event_page_slugs (
  slug text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 3 and 60),
  event_id uuid not null references events on delete cascade,
  since timestamptz not null
);
create index event_page_slugs_event on event_page_slugs (event_id);
alter table event_pages add foreign key (slug) references event_page_slugs;

create table event_page_sections (
  id uuid primary key,
  event_id uuid not null references event_pages on delete cascade,
  position integer not null,
  kind text not null check (kind in ('programme', 'place', 'words', 'travel', 'gifts', 'question')),
  titles jsonb not null default '{}',
  bodies jsonb not null default '{}',
  shown boolean not null default true,
  removed_at timestamptz
);
create index event_page_sections_order on event_page_sections (event_id, position) where removed_at is null;

-- How often the page was opened on a day of the event's zone: a number, and nobody in it.
create table event_page_views (
  event_id uuid not null references event_pages on delete cascade,
  day date not null,
  views integer not null check (views > 0),
  primary key (event_id, day)
);
