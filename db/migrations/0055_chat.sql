-- Live chat: conversations of visitors and customers with the staff. Accounts are identity's: plain columns.
create table chats (
  id uuid primary key,
  -- Made by who begins it: the same beginning sent twice is one conversation.
  begun_with uuid not null unique,
  account_id uuid,
  name text not null,
  email text,
  language text not null,
  link_hash text not null unique,
  state text not null default 'open' check (state in ('open', 'ended')),
  assigned_to uuid,
  assigned_name text,
  last_seq integer not null default 0,
  -- How far the words of the other side have arrived, and how far they were seen.
  visitor_has integer not null default 0,
  visitor_read integer not null default 0,
  staff_has integer not null default 0,
  staff_read integer not null default 0,
  mailed_seq integer not null default 0,
  visitor_seen_at timestamptz not null,
  -- Since when nobody has answered, and when the staff were told of it.
  waiting_since timestamptz,
  told_at timestamptz,
  begun_at timestamptz not null,
  changed_at timestamptz not null,
  ended_at timestamptz,
  check ((assigned_to is null) = (assigned_name is null)),
  check ((state = 'ended') = (ended_at is not null)),
  check (told_at is null or waiting_since is not null)
);
create index chats_newest on chats (changed_at desc, id desc);
create index chats_waiting on chats (waiting_since) where waiting_since is not null;
create index chats_assigned on chats (assigned_to) where assigned_to is not null;
create index chats_of_account on chats (account_id, changed_at desc) where account_id is not null;
create index chats_search on chats using gin (plain_letters(name || ' ' || coalesce(email, '')) gin_trgm_ops);

-- A browser's way to a conversation: where it began, or where the link of a mail was opened. Stored hashed.
create table chat_keys (
  hash text primary key,
  -- What opens the conversation's live room, and nothing else.
  room_hash text not null unique,
  chat_id uuid not null references chats on delete cascade,
  kind text not null check (kind in ('began', 'opened')),
  made_at timestamptz not null
);
create index chat_keys_chat on chat_keys (chat_id);

-- Pictures as we encoded them, and papers: in the database, so that they are as private as the words, and go with them.
create table chat_files (
  id uuid primary key,
  chat_id uuid not null references chats on delete cascade,
  name text not null,
  type text not null check (type in ('image/webp', 'application/pdf')),
  width integer,
  height integer,
  bytes bytea not null
);
create index chat_files_chat on chat_files (chat_id);
alter table chat_files alter column bytes set storage external;

create table chat_lines (
  chat_id uuid not null references chats on delete cascade,
  seq integer not null check (seq > 0),
  -- Made by who writes it: the same line sent twice is stored once.
  key uuid not null,
  side text not null check (side in ('visitor', 'staff')),
  by_name text not null,
  text text not null,
  file_id uuid references chat_files on delete cascade,
  written_at timestamptz not null,
  primary key (chat_id, seq),
  unique (chat_id, key)
);
create index chat_lines_search on chat_lines using gin (plain_letters(text) gin_trgm_ops);

-- What the staff tell each other. Apart from the lines, so that nothing made for a visitor can name it.
create table chat_notes (
  id uuid primary key,
  chat_id uuid not null references chats on delete cascade,
  by_name text not null,
  text text not null,
  written_at timestamptz not null
);
create index chat_notes_chat on chat_notes (chat_id, written_at);

create table chat_answers (
  id uuid primary key,
  title text not null,
  texts jsonb not null,
  version integer not null default 1,
  removed_at timestamptz
);

-- Who of the staff has the conversations open, and when that was last known.
create table chat_desk (account_id uuid primary key, seen_at timestamptz not null);

alter table shop_settings
  add column chat_on boolean not null default true,
  add column chat_from text not null default '09:00',
  add column chat_until text not null default '18:00',
  add column chat_wait_minutes integer not null default 5 check (chat_wait_minutes between 1 and 60),
  add column chat_kept_days integer not null default 365 check (chat_kept_days between 30 and 1095);
