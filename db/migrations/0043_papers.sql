-- Invoices and credit notes: numbers without a gap, and what they say for ever.
create table paper_series (
  kind text not null check (kind in ('invoice', 'credit-note')),
  year integer not null,
  last_place integer not null check (last_place > 0),
  primary key (kind, year)
);

create table papers (
  id uuid primary key,
  kind text not null check (kind in ('invoice', 'credit-note')),
  number text not null unique,
  year integer not null,
  place integer not null check (place > 0),
  order_id uuid not null references orders,
  order_number text not null,
  invoice_id uuid references papers,
  refund_id uuid references refunds,
  day date not null,
  language text not null,
  currency char(3) not null,
  total_minor integer not null check (total_minor >= 0),
  customer_name text not null,
  facts jsonb not null,
  search text not null,
  issued_at timestamptz not null,
  unique (kind, year, place),
  check ((kind = 'invoice') = (invoice_id is null and refund_id is null)),
  check ((invoice_id is null) = (refund_id is null))
);
create unique index papers_invoice_of_order on papers (order_id) where kind = 'invoice';
create unique index papers_of_refund on papers (refund_id) where refund_id is not null;
create index papers_order on papers (order_id);
create index papers_invoice on papers (invoice_id) where invoice_id is not null;
create index papers_newest on papers (day desc, issued_at desc, id desc);
create index papers_search on papers using gin (search gin_trgm_ops);

create table paper_vat (
  paper_id uuid not null references papers,
  rate_bp integer not null,
  gross_minor integer not null check (gross_minor >= 0),
  net_minor integer not null,
  vat_minor integer not null,
  primary key (paper_id, rate_bp),
  check (gross_minor = net_minor + vat_minor)
);

-- A person can be forgotten on a paper; all else that it says stays as it was sent.
create function paper_only_forgets() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - 'customer_name' - 'facts' - 'search') = (to_jsonb(old) - 'customer_name' - 'facts' - 'search')
    and (new.facts - 'customer') = (old.facts - 'customer')
  then
    return new;
  end if;
  raise exception 'a paper does not change: %', old.number;
end $$;

create trigger papers_append_only before delete or truncate on papers
  for each statement execute function refuse_change();
create trigger papers_only_forget before update on papers
  for each row execute function paper_only_forgets();
create trigger paper_vat_append_only before update or delete or truncate on paper_vat
  for each statement execute function refuse_change();
