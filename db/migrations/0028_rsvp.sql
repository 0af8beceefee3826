-- Replies: how an event takes them, the links they come by, what was answered, and who waits for a place.

create table rsvp_settings (
  event_id uuid primary key references events on delete cascade,
  opened boolean not null default false,
  -- On the wall of the event's zone, and as the instant that follows from it.
  deadline_local timestamp,
  deadline_at timestamptz,
  maybe boolean not null default false,
  -- Whoever a party brings takes a place like a guest on the list.
  companions_count boolean not null default true,
  waiting text not null default 'off' check (waiting in ('off', 'in-turn', 'who-fits')),
  -- How long a place is kept for a party that waited; 0 gives it at once.
  offer_hours integer not null default 48 check (offer_hours between 0 and 720),
  remind_days integer[] not null default '{}',
  registration boolean not null default false,
  welcome jsonb not null default '{}',
  version integer not null default 1,
  check ((deadline_local is null) = (deadline_at is null))
);

create table rsvp_questions (
  id uuid primary key,
  event_id uuid not null references events on delete cascade,
  -- Asked of those who come to this part; of everybody who comes when it is null.
  part_id uuid,
  position integer not null,
  whom text not null check (whom in ('party', 'guest')),
  kind text not null check (kind in ('text', 'choice', 'several', 'yes-no', 'meal')),
  labels jsonb not null,
  choices jsonb not null default '[]',
  required boolean not null default false,
  retired_at timestamptz,
  unique (event_id, id),
  foreign key (event_id, part_id) references event_parts (event_id, id) on delete cascade
);
create index rsvp_questions_event on rsvp_questions (event_id, position);

-- One link for each party: stored hashed to be found, sealed to be mailed and printed again. A new one ends the old.
create table reply_links (
  party_id uuid primary key,
  event_id uuid not null,
  token_hash text not null unique,
  token_sealed text not null,
  made_at timestamptz not null,
  invited_at timestamptz,
  opened_at timestamptz,
  -- This party may answer until then, whatever the deadline says.
  late_until timestamptz,
  foreign key (event_id, party_id) references parties (event_id, id) on delete cascade
);

-- Who is invited to a part that is not for everybody.
create table part_invitations (
  event_id uuid not null,
  part_id uuid not null,
  party_id uuid not null,
  primary key (part_id, party_id),
  foreign key (event_id, part_id) references event_parts (event_id, id) on delete cascade,
  foreign key (event_id, party_id) references parties (event_id, id) on delete cascade
);
create index part_invitations_party on part_invitations (party_id);

-- Places taken, changed by conditional updates alone: two parties for the last places take turns here.
create table part_places (
  part_id uuid primary key,
  event_id uuid not null,
  taken integer not null default 0 check (taken >= 0),
  foreign key (event_id, part_id) references event_parts (event_id, id) on delete cascade
);

create table replies (
  party_id uuid primary key,
  event_id uuid not null,
  first_at timestamptz not null,
  answered_at timestamptz not null,
  via text not null check (via in ('link', 'phone', 'paper', 'registration')),
  -- Who took it, when it was not the party itself.
  taken_by text,
  note text not null default '',
  -- Of all that was said: the same again changes nothing.
  fingerprint text not null,
  version integer not null default 1,
  foreign key (event_id, party_id) references parties (event_id, id) on delete cascade
);
create index replies_event on replies (event_id, answered_at desc);

create table guest_answers (
  event_id uuid not null,
  part_id uuid not null,
  guest_id uuid not null,
  party_id uuid not null,
  answer text not null check (answer in ('accepted', 'declined', 'tentative', 'waiting')),
  -- Whether it takes a place, as it was counted when it was given.
  counts boolean not null default true,
  primary key (guest_id, part_id),
  foreign key (event_id, part_id) references event_parts (event_id, id) on delete cascade,
  foreign key (event_id, guest_id) references guests (event_id, id) on delete cascade
);
create index guest_answers_part on guest_answers (part_id, answer);
create index guest_answers_party on guest_answers (party_id);

create table question_answers (
  event_id uuid not null,
  question_id uuid not null,
  party_id uuid not null,
  guest_id uuid,
  words text not null default '',
  chosen text[] not null default '{}',
  foreign key (event_id, question_id) references rsvp_questions (event_id, id) on delete cascade,
  foreign key (event_id, party_id) references parties (event_id, id) on delete cascade,
  foreign key (event_id, guest_id) references guests (event_id, id) on delete cascade
);
create unique index question_answers_once
  on question_answers (question_id, party_id, coalesce(guest_id, '00000000-0000-0000-0000-000000000000'));
create index question_answers_party on question_answers (party_id);

create table waiting_parties (
  event_id uuid not null,
  part_id uuid not null,
  party_id uuid not null,
  places integer not null check (places > 0),
  since timestamptz not null,
  -- Places are kept for it until then; null while it only waits.
  offered_until timestamptz,
  primary key (part_id, party_id),
  foreign key (event_id, part_id) references event_parts (event_id, id) on delete cascade,
  foreign key (event_id, party_id) references parties (event_id, id) on delete cascade
);
create index waiting_parties_turn on waiting_parties (part_id, since, party_id) where offered_until is null;
create index waiting_parties_offered on waiting_parties (offered_until) where offered_until is not null;
