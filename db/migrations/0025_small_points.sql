-- From how many free pieces on a thing runs out, where nobody said otherwise for it.
alter table shop_settings
  add column runs_out_at integer not null default 3 check (runs_out_at between 0 and 999999);

-- Pictures that visitors sent, with when they were last sent or put in a basket: what nobody names is swept after its time.
create table sent_pictures (
  key text primary key,
  kept_at timestamptz not null
);
create index sent_pictures_oldest on sent_pictures (kept_at, key);
