import type { KeptProduct, ProductInput } from '../contract.ts';

/** A value as text that does not depend on the order of its keys: PostgreSQL keeps them in an order of its own. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  ) ?? '';

type Fields = Record<string, unknown>;

/** A product as it can be compared and written into the journal: without ids, stock and what is empty. */
function fieldsOf(product: ProductInput | KeptProduct): Fields {
  const { variants, pictures, eventTypes, ...rest } = product;
  const {
    id: _id,
    version: _v,
    updatedAt: _u,
    isDemo: _d,
    gone: _g,
    ...fields
  } = rest as typeof rest & Fields;
  const present = Object.entries(fields).filter(([, value]) => !isEmpty(value));
  return {
    ...Object.fromEntries(present),
    eventTypes: [...eventTypes].sort(),
    variants: variants.map(({ sku, priceMinor, options, serves }) => ({
      sku,
      priceMinor,
      options,
      ...(serves && { serves }),
    })),
    ...(pictures && { pictures: pictures.map(({ key, alt }) => ({ key, alt })) }),
  };
}

const isEmpty = (value: unknown) =>
  value === undefined ||
  value === '' ||
  (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

/** The fields that become different, before and after; undefined when nothing does. */
export function changesOf(
  before: KeptProduct,
  after: ProductInput,
): { before: Fields; after: Fields } | undefined {
  const was = fieldsOf(before);
  const becomes = fieldsOf(after);
  // Pictures that were not given stay as they are.
  if (!after.pictures) delete was.pictures;
  const names = [...new Set([...Object.keys(was), ...Object.keys(becomes)])].filter(
    (name) => canonical(was[name]) !== canonical(becomes[name]),
  );
  if (names.length === 0) return undefined;
  const pick = (fields: Fields) => Object.fromEntries(names.map((name) => [name, fields[name] ?? null]));
  return { before: pick(was), after: pick(becomes) };
}
