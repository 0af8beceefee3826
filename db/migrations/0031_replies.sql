-- Replies, continued: who can be asked, what a mail carries along, who is being invited, who was reminded, who registers.

alter table rsvp_settings add contact text not null default '';

alter table mails
  add attachment_name text,
  add attachment_type text,
  add attachment text,
  add check ((attachment is null) = (attachment_name is null) and (attachment is null) = (attachment_type is null));

-- One round of invitations: who is still to be written to, and what became of it.
create table invitation_rounds (
  id uuid primary key,
  event_id uuid not null references events on delete cascade,
  begun_by text not null,
  begun_at timestamptz not null,
  finished_at timestamptz
);
create index invitation_rounds_event on invitation_rounds (event_id, begun_at desc);

create table round_parties (
  round_id uuid not null references invitation_rounds on delete cascade,
  event_id uuid not null,
  party_id uuid not null,
  -- `no-address`: to be told by telephone or on paper. `too-often`: this address has had enough mail for an hour.
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'no-address', 'too-often')),
  to_address text,
  done_at timestamptz,
  primary key (round_id, party_id),
  foreign key (event_id, party_id) references parties (event_id, id) on delete cascade
);
create index round_parties_waiting on round_parties (round_id, party_id) where state = 'waiting';
create index round_parties_address on round_parties (to_address, done_at) where state = 'sent';

-- A party is reminded once of a deadline for each number of days before it.
create table reply_reminders (
  party_id uuid not null,
  event_id uuid not null,
  deadline_at timestamptz not null,
  days integer not null,
  reminded_at timestamptz not null,
  primary key (party_id, deadline_at, days),
  foreign key (event_id, party_id) references parties (event_id, id) on delete cascade
);

-- Who wants to come to a public event, until their address is confirmed. The same address twice is one.
create table registrations (
  id uuid primary key,
  event_id uuid not null references events on delete cascade,
  email text not null,
  name text not null,
  language text not null,
  people integer not null check (people between 1 and 20),
  said jsonb not null default '{}',
  token_hash text not null unique,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  confirmed_at timestamptz,
  party_id uuid,
  unique (event_id, email),
  foreign key (event_id, party_id) references parties (event_id, id) on delete cascade
);
