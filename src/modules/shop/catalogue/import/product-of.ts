import { createHash } from 'node:crypto';
import type { Texts } from '#platform/i18n';
import { type ImportMapping, type KeptProduct, MOST_LETTERS, type ProductInput } from '../contract.ts';
import type { Draft, DraftPicture, DraftVariant } from './draft.ts';
import { resolveOptions } from './resolve-options.ts';

export type StoredPicture = { key: string; width: number; height: number };
export type Surroundings = {
  mapping: ImportMapping;
  /** The picture that a cell of the sheet stands for; undefined when we do not have it. */
  picture: (cell: string) => StoredPicture | undefined;
  /** The kind of celebration that a word names. */
  eventType: (word: string) => string | undefined;
};

/** The product that a draft makes of what the shop has, in the shape of a form; it is checked like every other. */
export function productOf(
  draft: Draft,
  before: KeptProduct | undefined,
  around: Surroundings,
): Record<string, unknown> {
  const { mapping } = around;
  const resolved = resolveOptions(draft, before, mapping.language);
  const options = resolved?.options ?? before?.options ?? [];
  const fields = { ...(before ? formOf(before) : newFields(mapping)), ...draft.fields };
  const made: Record<string, unknown> = {
    ...fields,
    slug: draft.slug,
    category: draft.category?.slug ?? before?.category ?? mapping.category,
    eventTypes: eventTypesOf(draft, before, around),
    names: said(before?.names, draft.texts.names),
    summary: said(before?.summary, draft.texts.summary),
    description: said(before?.description, draft.texts.description),
    material: said(before?.material, draft.texts.material),
    options,
    variants: variantsOf(draft, before, options, resolved?.chosen),
    pictures: picturesOf(draft.pictures, before, around),
  };
  if (draft.personalText) {
    const { max, label } = draft.personalText;
    made.personalText = max === null ? undefined : { max, label: said(undefined, label) };
  }
  return Object.fromEntries(
    Object.entries(made).filter(([, value]) => value !== null && value !== undefined),
  );
}

const newFields = ({ kind, vatRateBp }: ImportMapping) => ({
  kind,
  vatRateBp,
  ...(kind === 'service' && { dayCapacity: 1 }),
  // A day to bring it and a day to fetch it, where the sheet says nothing else.
  ...(kind === 'rental' && { rentalOutDays: 1, rentalBackDays: 1 }),
});

function formOf({
  id: _i,
  version: _v,
  updatedAt: _u,
  isDemo: _d,
  variants: _va,
  pictures: _p,
  ...fields
}: KeptProduct) {
  return fields;
}

/** What it was called, with what the sheet says; an empty text takes away. */
const said = (before: Texts | undefined, now: Texts): Texts =>
  Object.fromEntries(Object.entries({ ...before, ...now }).filter(([, text]) => text));

function eventTypesOf(draft: Draft, before: KeptProduct | undefined, { eventType }: Surroundings): string[] {
  if (draft.eventTypes) return [...new Set(draft.eventTypes)];
  const fromTags = (draft.tags ?? []).flatMap((tag) => eventType(tag) ?? []);
  return [...new Set([...(before?.eventTypes ?? []), ...fromTags])];
}

type Chosen = Record<string, string>;
const sameChoice = (a: Chosen, b: Chosen) => {
  const codes = Object.keys(a);
  return codes.length === Object.keys(b).length && codes.every((code) => a[code] === b[code]);
};

function variantsOf(
  draft: Draft,
  before: KeptProduct | undefined,
  options: ProductInput['options'],
  chosen: Chosen[] | undefined,
): Record<string, unknown>[] {
  const left = new Set(before?.variants);
  const bySku = new Map(before?.variants.map((variant) => [variant.sku, variant]));
  const matched = draft.variants.map((variant, at) => {
    const known = variant.sku === undefined ? undefined : bySku.get(variant.sku);
    const options = chosen?.[at] ?? known?.options ?? {};
    return { variant, options, known };
  });
  for (const { known } of matched) if (known) left.delete(known);
  for (const one of matched) {
    one.known ??= [...left].find((candidate) => sameChoice(candidate.options, one.options));
    if (one.known) left.delete(one.known);
  }
  const skus = new Set(matched.flatMap(({ variant, known }) => variant.sku ?? known?.sku ?? []));
  const written = matched.map(({ variant, options, known }) => ({
    ...(known && { id: known.id }),
    sku: variant.sku ?? known?.sku ?? freeSku(draft.slug, Object.values(options), skus),
    priceMinor: variant.priceMinor ?? known?.priceMinor,
    options,
    serves: servesOf(variant, known),
    ...(variant.onHand !== undefined && { onHand: variant.onHand }),
  }));
  // An import takes no variant away, unless it no longer fits the product's options.
  const fits = ({ options: codes }: { options: Chosen }) =>
    Object.keys(codes).length === options.length &&
    options.every(({ code, values }) => values.some((value) => value.code === codes[code]));
  const kept = [...left].filter(fits).map(({ onHand: _o, held: _h, ...variant }) => variant);
  return [...written, ...kept];
}

const servesOf = ({ serves }: DraftVariant, known: { serves?: number | undefined } | undefined) =>
  serves === undefined ? known?.serves : (serves ?? undefined);

/** A number of its own for what has none: of the product's address and its choices, so that a second import finds it again. */
function freeSku(slug: string, codes: string[], taken: Set<string>): string {
  const whole = [slug, ...codes].join('-').toUpperCase();
  const short =
    whole.length <= MOST_LETTERS.sku
      ? whole
      : `${whole.slice(0, MOST_LETTERS.sku - 9)}-${createHash('sha256').update(whole).digest('hex').slice(0, 8).toUpperCase()}`;
  let sku = short;
  for (let n = 2; taken.has(sku); n++) sku = `${short.slice(0, MOST_LETTERS.sku - 4)}-${n}`;
  taken.add(sku);
  return sku;
}

/** Pictures we have, in the order of the sheet. When some of the sheet's are missing, those of the product stay behind them. */
function picturesOf(
  drafts: DraftPicture[] | undefined,
  before: KeptProduct | undefined,
  { picture }: Surroundings,
) {
  if (!drafts || drafts.length === 0) return undefined;
  const known = new Map(before?.pictures.map((one) => [one.key, one]));
  const resolved = drafts.flatMap(({ cell, alt }) => {
    const stored = picture(cell);
    return stored ? [{ ...stored, alt: said(known.get(stored.key)?.alt, alt) }] : [];
  });
  const unique = [...new Map(resolved.map((one) => [one.key, one])).values()];
  if (unique.length === 0) return undefined;
  if (resolved.length === drafts.length) return unique;
  const keys = new Set(unique.map(({ key }) => key));
  return [
    ...unique,
    ...[...known.values()].filter(({ key }) => !keys.has(key)).map(({ id: _, ...one }) => one),
  ];
}
