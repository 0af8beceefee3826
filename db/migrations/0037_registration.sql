-- Open registration: how many somebody may bring, who asked, and which parties came by it.

alter table rsvp_settings
  add column registration_most integer not null default 4 check (registration_most between 1 and 20);

-- Nobody has registered yet: the form was not shown. Names are kept until the address is confirmed, or its time is over.
alter table registrations
  drop column name,
  drop column said,
  add column first_name text not null,
  add column last_name text not null,
  add column others text[] not null default '{}';
create index registrations_over on registrations (expires_at);

alter table parties add column registered_at timestamptz;
