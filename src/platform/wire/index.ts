import { z } from 'zod';
import { isPlainDay } from '#platform/time';

/** What an API key may be used for; a key without the scope of a route is refused there. */
export const scopes = [
  'read-catalogue',
  'write-catalogue',
  'read-orders',
  'write-orders',
  'stock',
  'read-events',
  'write-events',
  'read-guests',
  'write-guests',
] as const;
export type Scope = (typeof scopes)[number];

/** An amount in minor units, e.g. cents, with its currency. */
export const Money = z
  .object({ amount: z.int(), currency: z.string().length(3) })
  .meta({ id: 'Money', description: 'Minor units, e.g. cents: 1250 EUR is € 12.50' });
export type Money = z.infer<typeof Money>;

export const money = (amount: number, currency: string): Money => ({ amount, currency });

/** What a total holds of one VAT rate, in basis points: 21 % is 2100. */
export const VatLine = z
  .object({ rateBp: z.int(), gross: Money, net: Money, vat: Money })
  .meta({ id: 'VatLine' });

export const vatLines = (
  lines: readonly { rateBp: number; gross: number; net: number; vat: number }[],
  currency: string,
): z.infer<typeof VatLine>[] =>
  lines.map(({ rateBp, gross, net, vat }) => ({
    rateBp,
    gross: money(gross, currency),
    net: money(net, currency),
    vat: money(vat, currency),
  }));

/** A text in the language that was asked for; `lang` differs when it is missing there. */
export const Text = z.object({ text: z.string(), lang: z.enum(['en', 'nl', 'fr']) }).meta({ id: 'Text' });

/** A day without a zone. */
export const Day = z.iso.date().refine(isPlainDay, 'a day between 2000 and 2199');
/** An instant, in UTC. */
export const Instant = z.iso.datetime();

const digits = z.string().regex(/^\d{1,9}$/, 'a whole number');

/** A whole number in a query. Digits or nothing: an empty field is not a nought. */
export const wholeNumber = (min: number, max: number) =>
  digits.transform(Number).pipe(z.int().min(min).max(max));

/** What may stand in a query besides; anything else is refused, for a misspelt filter would filter nothing. */
export const query = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject({
    ...shape,
    language: z.enum(['en', 'nl', 'fr']).optional().describe('before Accept-Language'),
  });

/** Several values: repeated, or separated by commas. */
export const several = <Value extends string>(values: readonly [Value, ...Value[]]) =>
  z
    .union([z.string(), z.array(z.string())])
    .transform((given) => [given].flat().flatMap((entry) => entry.split(',')))
    .pipe(z.array(z.enum(values)).max(values.length));

export const MOST_PER_PAGE = 100;

export const pageNumber = wholeNumber(1, 100_000).default(1);
export const pageSize = wholeNumber(1, MOST_PER_PAGE).default(20);

export const PageLinks = z
  .object({
    self: z.string(),
    first: z.string(),
    previous: z.string().nullable(),
    next: z.string().nullable(),
    last: z.string(),
  })
  .meta({ id: 'PageLinks' });

/** One page of a list. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    page: z.int(),
    perPage: z.int(),
    total: z.int(),
    pages: z.int(),
    links: PageLinks,
  });

/** RFC 9457; `code` is stable, and what programs should read. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    details: z.record(z.string(), z.unknown()).optional(),
    errors: z
      .array(
        z.object({
          in: z.enum(['body', 'query', 'params', 'headers']),
          field: z.string(),
          code: z.string(),
          message: z.string(),
        }),
      )
      .optional(),
    requestId: z.string().optional(),
  })
  .meta({ id: 'Problem' });
