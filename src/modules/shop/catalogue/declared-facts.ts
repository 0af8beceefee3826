import { sql } from 'drizzle-orm';
import type { Reader } from '#platform/db';
import type { Allergen, Diet } from './contract.ts';

/** What the kitchen declares of its food today. */
export type Declared = { allergens: Allergen[]; diets: Diet[] };

/** Of these products; what is not in the catalogue any more is missing from the map. */
export async function declared(
  reader: Reader,
  productIds: readonly string[],
): Promise<Map<string, Declared>> {
  const { rows } = await reader.execute<Declared & { id: string }>(
    sql`select id, allergens, diets from products where id = any(${sql.param(productIds)}::uuid[])`,
  );
  return new Map(rows.map(({ id, allergens, diets }) => [id, { allergens, diets }]));
}
