import type { Actor, Role } from '#platform/policy';
import { ProductInput } from '../contract.ts';

/** Somebody of this role. */
export const person = (role: Role): Actor => ({
  kind: 'account',
  accountId: '00000000-0000-7000-8000-000000000001',
  role,
  name: role,
  sessionId: 's',
});
export const manager = person('manager');

let made = 0;

/** A whole product as a form gives it; what a test does not care about is filled in. */
export function aWish(over: Partial<ProductInput> = {}): ProductInput {
  const slug = over.slug ?? `wish-${++made}`;
  return ProductInput.parse({
    slug,
    kind: 'product',
    category: 'cakes',
    names: { en: slug },
    variants: [{ sku: `${slug}-sku`.toUpperCase(), priceMinor: 1_000, options: {} }],
    vatRateBp: 600,
    ...over,
  });
}
