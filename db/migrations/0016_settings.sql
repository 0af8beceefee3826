-- What the owner sets in the office: looks, taxes, lead time, home page, own pages, delivery; and what visitors write to us.

alter table shop_settings
  alter column email set default '',
  alter column name set default 'Convive',
  add column pick_up_address jsonb,
  add column logo jsonb,
  add column primary_colour text check (primary_colour ~ '^#[0-9a-f]{6}$'),
  add column accent_colour text check (accent_colour ~ '^#[0-9a-f]{6}$'),
  add column default_lead_days integer not null default 2 check (default_lead_days between 0 and 365),
  add column vat_rates jsonb not null default '[
    {"rateBp": 600, "names": {"en": "Food and drinks", "nl": "Eten en drinken", "fr": "Nourriture et boissons"}},
    {"rateBp": 1200, "names": {"en": "Catering", "nl": "Catering", "fr": "Restauration"}},
    {"rateBp": 2100, "names": {"en": "Standard", "nl": "Standaard", "fr": "Taux normal"}},
    {"rateBp": 0, "names": {"en": "Exempt", "nl": "Vrijgesteld", "fr": "Exonéré"}}
  ]',
  add column payment_methods_off text[] not null default '{}',
  add column home jsonb not null default '{}',
  -- One number per part of the settings: two people who change different parts are not in each other's way.
  add column part_versions jsonb not null default '{}';

-- Before its owner has said anything a shop has these; the row is there, so that every change is an update.
insert into shop_settings (id, address) values (1, '{"street": "", "postcode": "", "town": "", "country": "BE"}')
on conflict do nothing;

alter table delivery_zones
  add column postcode_ranges jsonb not null default '[]',
  add column version integer not null default 1,
  add column removed_at timestamptz;
alter table delivery_slots
  add column version integer not null default 1,
  add column removed_at timestamptz;

create table shop_pages (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  -- These have words of their own until the owner writes some, and are never removed.
  built_in boolean not null default false,
  state text not null default 'draft' check (state in ('draft', 'published')),
  titles jsonb not null default '{}',
  bodies jsonb not null default '{}',
  in_menu boolean not null default true,
  position integer not null,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  removed_at timestamptz,
  check (not built_in or removed_at is null)
);
insert into shop_pages (id, slug, built_in, state, position) values
  ('0193a000-0000-7000-8000-000000000001', 'about', true, 'published', 1),
  ('0193a000-0000-7000-8000-000000000002', 'terms', true, 'published', 2),
  ('0193a000-0000-7000-8000-000000000003', 'privacy', true, 'published', 3);

-- What visitors write on the contact page. Accounts are identity's: plain columns.
create table contact_messages (
  id uuid primary key,
  name text not null,
  email text not null,
  phone text not null default '',
  order_number text not null default '',
  text text not null,
  language text not null,
  account_id uuid,
  written_at timestamptz not null,
  read_at timestamptz,
  read_by text
);
create index contact_messages_newest on contact_messages (written_at desc, id desc);
create index contact_messages_unread on contact_messages (written_at) where read_at is null;
create index contact_messages_search on contact_messages
  using gin (plain_letters(name || ' ' || email || ' ' || order_number || ' ' || text) gin_trgm_ops);

create table contact_answers (
  id uuid primary key,
  message_id uuid not null references contact_messages,
  text text not null,
  by_name text not null,
  answered_at timestamptz not null
);
create index contact_answers_message on contact_answers (message_id, answered_at);

-- Where the answer to a mail goes, when it is not to us.
alter table mails add column reply_to text;
