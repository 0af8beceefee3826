-- Events kept as templates: described, and taken back after a mistake; tags that a list offers before anybody wears them.

alter table event_templates add column description text not null default '' check (length(description) <= 1000);
alter table event_templates add column removed_at timestamptz;
alter table event_templates drop constraint event_templates_workspace_id_name_key;
-- What was removed does not keep its name.
create unique index event_templates_name on event_templates (workspace_id, name) where removed_at is null;
create index event_templates_removed on event_templates (removed_at) where removed_at is not null;

create table offered_tags (
  event_id uuid not null references events on delete cascade,
  name text not null check (length(name) between 1 and 40),
  primary key (event_id, name)
);
