-- The door: who is inside, let in once, by whom.
create table check_ins (
  guest_id uuid primary key,
  event_id uuid not null,
  admitted_at timestamptz not null,
  account_id uuid references accounts on delete set null,
  by_name text not null,
  -- The scan, numbered by the device that made it: the same again, from a device that was offline, is the same scan.
  scan_id uuid not null,
  walk_in boolean not null default false,
  foreign key (event_id, guest_id) references guests (event_id, id) on delete cascade
);
create index check_ins_event on check_ins (event_id, admitted_at desc);

-- Walk-ins by the number of their scan: replayed, they add nobody twice.
create table walk_ins (
  scan_id uuid primary key,
  event_id uuid not null references events on delete cascade,
  guest_id uuid not null
);
