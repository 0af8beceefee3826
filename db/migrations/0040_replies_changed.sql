-- When something of a reply last changed, by whomever: its party, a planner, or a place that came free. Programs ask for what is new.
alter table replies add column changed_at timestamptz;
update replies set changed_at = answered_at;
alter table replies alter column changed_at set not null;
create index replies_by_change on replies (event_id, changed_at desc, party_id desc);
