-- An order can be changed before it is made; its papers and its money follow.
alter table orders
  -- Raised by each change: who changes what somebody else has changed meanwhile is told.
  add column version integer not null default 1,
  -- Of what was paid: what changes made too much, gone back or promised to.
  add column given_back_minor integer not null default 0 check (given_back_minor >= 0);
-- A part of the money that is due no more goes, and a payment that was tried for it stays.
alter table payments
  drop constraint payments_due_id_fkey,
  add constraint payments_due_id_fkey foreign key (due_id) references order_dues on delete set null;
-- Sends back what a change made too much: the credit note is that of the change.
alter table refunds add column for_change boolean not null default false;

-- What came later has an invoice of its own, and a credit note may stand for money that never came.
drop index papers_invoice_of_order;
create unique index papers_invoice_of_order on papers (order_id) where kind = 'invoice' and facts->'change' is null;
alter table papers drop constraint papers_check1;
