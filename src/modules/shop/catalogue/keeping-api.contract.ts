import { z } from 'zod';
import { Money } from '#platform/wire';
import { ProductInput, ProductVariant } from './keeping.contract.ts';

const Variant = z.strictObject({ ...ProductVariant.omit({ priceMinor: true }).shape, price: Money });

const told = ProductInput.omit({ variants: true, depositMinor: true, pictures: true }).shape;

/** A whole new product. Its pictures come after it, one by one. */
export const NewProductBody = z
  .strictObject({ ...told, deposit: Money.optional(), variants: z.array(Variant).min(1).max(200) })
  .meta({ id: 'NewProduct' });
export type NewProductBody = z.infer<typeof NewProductBody>;

/** What changes; everything else stays. Variants are given whole: one that is left out is not sold any more. */
export const ProductChangeBody = z
  .strictObject({
    ...withoutDefaults(told),
    deposit: Money.optional(),
    variants: z.array(Variant).min(1).max(200).optional(),
    version: z.int().optional().describe('The version it was read at: another one by now is refused'),
  })
  .meta({ id: 'ProductChange' });
export type ProductChangeBody = z.infer<typeof ProductChangeBody>;

// A field that is missing in a change is no wish for the default.
function withoutDefaults<Shape extends z.ZodRawShape>(shape: Shape) {
  return Object.fromEntries(
    Object.entries(shape).map(([name, field]) => {
      const inner = field instanceof z.ZodDefault ? (field.unwrap() as z.ZodType) : (field as z.ZodType);
      return [name, inner.optional()];
    }),
  ) as unknown as {
    [Name in keyof Shape]: z.ZodOptional<Shape[Name] extends z.ZodDefault<infer Inner> ? Inner : Shape[Name]>;
  };
}

export const SavedProductResponse = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    version: z.int(),
    outcome: z.enum(['added', 'changed', 'same']),
    variants: z.array(z.object({ id: z.uuid(), sku: z.string() })),
  })
  .meta({ id: 'SavedProduct' });
