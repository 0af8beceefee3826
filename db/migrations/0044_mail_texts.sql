-- The owner's own words for a mail, in one language; without a row, or with a removed one, ours go out. A version tells two who write
-- at once apart.
create table mail_texts (
  template text not null check (length(template) between 1 and 60),
  language text not null check (language in ('en', 'nl', 'fr')),
  subject text not null,
  preheader text not null,
  heading text not null,
  body text not null check (length(body) <= 8000),
  version integer not null default 0,
  updated_at timestamptz not null,
  removed_at timestamptz,
  -- Since when these words cannot be used, so that it is told once.
  unusable_at timestamptz,
  primary key (template, language)
);
