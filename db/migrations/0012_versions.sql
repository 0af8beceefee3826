-- What kept answers show, and how often it has changed: whoever keeps an answer keeps the versions with it.
create table versions (
  name text primary key,
  version bigint not null default 1
);
insert into versions (name) values ('catalogue'), ('settings');
