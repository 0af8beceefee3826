import { sql } from 'drizzle-orm';
import type { Reader } from '#platform/db';
import { type Language, pickText, type Texts } from '#platform/i18n';
import type { CategoryView, EventTypeView } from './contract.ts';

type GroupRow = { slug: string; names: Texts; intro: Texts; picture: string | null };
export type CategoryRow = GroupRow & { products: number };

/** Categories that have something to buy. What is counted is an index of its own, not the products. */
export async function categoryRows(reader: Reader): Promise<CategoryRow[]> {
  const { rows } = await reader.execute(sql`
    select g.slug, g.names, g.intro, g.picture, p.products
    from categories g join (
      select category_id, count(*)::int as products from products where state = 'published' group by category_id) p on p.category_id = g.id
    order by g.position`);
  return rows as unknown as CategoryRow[];
}

export const presentCategory = (row: CategoryRow, language: Language): CategoryView => ({
  ...named(row, language),
  products: row.products,
});

export async function eventTypesView(reader: Reader, language: Language): Promise<EventTypeView[]> {
  const { rows } = await reader.execute(
    sql`select slug, names, intro, picture from event_types order by position`,
  );
  return (rows as unknown as GroupRow[]).map((row) => named(row, language));
}

const named = (row: GroupRow, language: Language): EventTypeView => ({
  slug: row.slug,
  name: pickText(row.names, language),
  intro: pickText(row.intro, language),
  picture: row.picture,
});
