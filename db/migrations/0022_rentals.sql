-- Rentals: from when to when each line is with its people, what is kept against damage, and what came back.
alter table order_lines
  add column out_day date,
  add column back_day date,
  add column deposit_minor integer not null default 0 check (deposit_minor >= 0),
  add column returned integer,
  add column damaged integer,
  add constraint a_window_has_two_ends check ((out_day is null) = (back_day is null) and out_day <= back_day),
  add constraint no_more_back_than_went check (returned between 0 and quantity and damaged between 0 and returned),
  add constraint a_return_counts_both check ((returned is null) = (damaged is null));
create index order_parts_day on order_parts (day, order_id);
create index order_lines_still_out on order_lines (back_day, order_id) where out_day is not null and returned is null;
