-- Importing a catalogue: a sheet is read into rows, checked into products, and written in batches; every step is kept until it
-- is no longer needed, so that a killed process goes on where it was and an import can be undone.

create table catalogue_imports (
  id uuid primary key,
  state text not null check (state in
    ('reading', 'uploaded', 'checking', 'checked', 'running', 'done', 'cancelled', 'failed', 'undoing', 'undone')),
  file_name text not null,
  columns jsonb not null default '[]',
  row_count integer not null default 0,
  mapping jsonb,
  actor jsonb not null,
  -- How far the work of this state is: a line of the sheet while checking, else a place among its products.
  at_line integer not null default 0,
  at_place integer not null default 0,
  tries integer not null default 0,
  problem text,
  made_groups jsonb not null default '[]',
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index catalogue_imports_newest on catalogue_imports (created_at desc);
-- Two at once would each count on what the other changes.
create unique index one_import_at_a_time on catalogue_imports ((true)) where state in ('running', 'undoing');

create table catalogue_import_rows (
  import_id uuid not null references catalogue_imports on delete cascade,
  line integer not null,
  cells text not null,
  primary key (import_id, line)
);

create table catalogue_import_pictures (
  import_id uuid not null references catalogue_imports on delete cascade,
  name text not null,
  image_key text not null,
  width integer not null,
  height integer not null,
  primary key (import_id, name)
);

create table catalogue_import_products (
  import_id uuid not null references catalogue_imports on delete cascade,
  place integer not null,
  line integer not null,
  slug text not null,
  skus text[] not null,
  names jsonb not null,
  draft jsonb not null,
  -- What the check foresaw, and what came of it.
  plan text not null check (plan in ('added', 'changed', 'same', 'faulty')),
  outcome text check (outcome in ('added', 'changed', 'same', 'faulty')),
  product_id uuid,
  before jsonb,
  after jsonb,
  undone text check (undone in ('removed', 'restored', 'archived', 'left')),
  undone_why text,
  primary key (import_id, place)
);
create index catalogue_import_products_slug on catalogue_import_products (import_id, slug);

create table catalogue_import_problems (
  id bigint generated always as identity primary key,
  import_id uuid not null references catalogue_imports on delete cascade,
  line integer not null,
  slug text not null,
  field text not null,
  code text not null,
  value text not null,
  -- A note does not keep its product out.
  is_note boolean not null
);
create index catalogue_import_problems_import on catalogue_import_problems (import_id, is_note, line, id);

-- Undoing asks who ordered a product or has it in a basket, and takes many away at once.
create index if not exists order_lines_product on order_lines (product_id);
create index if not exists cart_lines_variant on cart_lines (variant_id);
