-- Quotes: what somebody asked for, what was proposed to them in which version, and which order came of it.
create sequence quote_numbers start 1001;

create table quotes (
  id uuid primary key,
  number text not null unique,
  link_hash text not null unique,
  account_id uuid,
  by_staff boolean not null,
  language text not null,
  contact_name text not null,
  contact_email text not null,
  contact_phone text not null,
  event_type text,
  day date,
  guests integer check (guests > 0),
  postcode text not null,
  town text not null,
  wish text not null,
  -- What they had in mind: variants with their names as they were then.
  things jsonb not null,
  state text not null check (state in ('asked', 'proposed', 'accepted', 'declined', 'withdrawn', 'lost')),
  -- The version that stands, and what the list says of it.
  proposed integer,
  valid_until date,
  total_minor integer,
  currency char(3) not null,
  search text not null,
  asked_at timestamptz not null,
  changed_at timestamptz not null,
  check ((proposed is null) = (valid_until is null))
);
create index quotes_newest on quotes (asked_at desc, id desc);
create index quotes_of_account on quotes (account_id) where account_id is not null;
create index quotes_valid on quotes (valid_until) where state = 'proposed';
create index quotes_search on quotes using gin (search gin_trgm_ops);

create table quote_versions (
  id uuid primary key,
  quote_id uuid not null references quotes,
  number integer not null check (number > 0),
  -- As the office builds it; who saves it names the revision they saw.
  draft jsonb not null,
  revision integer not null default 1,
  -- As it was sent.
  proposal jsonb,
  sent_at timestamptz,
  -- How often its reader was told that it ends: before, and when it has.
  told integer not null default 0,
  unique (quote_id, number),
  check ((proposal is null) = (sent_at is null))
);
create unique index quote_versions_draft on quote_versions (quote_id) where sent_at is null;

-- What was proposed does not change; a person can be forgotten in it.
create function proposal_stays() returns trigger language plpgsql as $$
begin
  if old.proposal is null or new.proposal - 'introduction' = old.proposal - 'introduction' then
    return new;
  end if;
  raise exception 'a proposal that was sent does not change';
end $$;
create trigger quote_versions_stay before update on quote_versions for each row execute function proposal_stays();

create table quote_messages (
  id uuid primary key,
  quote_id uuid not null references quotes,
  by_shop boolean not null,
  by_name text not null,
  text text not null,
  written_at timestamptz not null
);
create index quote_messages_quote on quote_messages (quote_id, written_at);

create table quote_activity (
  id bigint generated always as identity primary key,
  quote_id uuid not null references quotes,
  kind text not null,
  data jsonb not null,
  actor_name text,
  account_id uuid,
  at timestamptz not null
);
create index quote_activity_quote on quote_activity (quote_id, id);

-- One for each order that came of it: an order that nobody paid leaves the quote free to be accepted again.
create table quote_acceptances (
  order_id uuid primary key references orders,
  quote_id uuid not null references quotes,
  version integer not null,
  option_id uuid not null,
  option_name text not null,
  order_number text not null,
  accepted_by text not null,
  accepted_at timestamptz not null,
  ended_at timestamptz,
  foreign key (quote_id, version) references quote_versions (quote_id, number)
);
-- Whatever else fails: a quote has one order that stands.
create unique index quote_acceptances_standing on quote_acceptances (quote_id) where ended_at is null;
