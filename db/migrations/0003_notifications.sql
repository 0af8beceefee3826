-- Mail, recorded before it is sent, and the bell. Accounts are identity's, beside us: plain columns.

create table mails (
  id uuid primary key,
  message_id text not null unique,
  account_id uuid,
  to_address text not null,
  to_name text,
  language text not null,
  template text not null,
  subject text not null,
  html text not null,
  text text not null,
  state text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'failed')),
  leased_until timestamptz,
  attempts integer not null default 0,
  last_error text,
  subject_type text,
  subject_id text,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  check ((state = 'sending') = (leased_until is not null)),
  check ((state = 'sent') = (sent_at is not null))
);
create index mails_newest on mails (created_at desc, id desc);
create index mails_to on mails (to_address, created_at desc);
create index mails_subject on mails (subject_type, subject_id, created_at desc) where subject_id is not null;
create index mails_waiting on mails (created_at) where state in ('queued', 'sending');

create table notifications (
  id uuid primary key,
  account_id uuid not null,
  kind text not null,
  data jsonb not null default '{}',
  link text,
  created_at timestamptz not null default now(),
  read_at timestamptz
);
create index notifications_account on notifications (account_id, created_at desc, id desc);
create index notifications_unread on notifications (account_id) where read_at is null;

-- What a person chose; without a row, both come.
create table notification_choices (
  account_id uuid not null,
  kind text not null,
  by_mail boolean not null,
  by_bell boolean not null,
  primary key (account_id, kind)
);
