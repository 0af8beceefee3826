import { sql } from 'drizzle-orm';
import type { Reader } from '#platform/db';
import { type Language, pickText, type Texts } from '#platform/i18n';
import type { CategoryView, EventTypeView } from './contract.ts';

type GroupRow = { slug: string; names: Texts; intro: Texts; picture: string | null; products: number };

/** Categories that have something to buy. */
export async function categoriesView(reader: Reader, language: Language): Promise<CategoryView[]> {
  const { rows } = await reader.execute(sql`
    select g.slug, g.names, g.intro, g.picture, count(p.id)::int as products
    from categories g join products p on p.category_id = g.id and p.state = 'published'
    group by g.id order by g.position`);
  return (rows as unknown as GroupRow[]).map((row) => ({ ...named(row, language), products: row.products }));
}

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
