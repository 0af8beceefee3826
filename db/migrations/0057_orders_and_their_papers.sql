-- A mail may have a paper with it, which is drawn when it is sent: the row only names it.
alter table mails
  add column paper_kind text check (paper_kind in ('invoice', 'last-invoice', 'credit-note')),
  add column paper_of uuid,
  add constraint mails_paper check ((paper_kind is null) = (paper_of is null));
alter table shop_settings
  -- Invoices and credit notes go along with the mails that tell of the money.
  add column papers_by_mail boolean not null default true;
alter table order_dues
  -- Of a share: who was to pay it before and may still be at their bank, with those payments.
  add column former_payers jsonb not null default '[]';
alter table order_lines
  -- Of a service: when it begins, as it was wished or agreed. Goods have their part's hour.
  add column starts_at text check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');
