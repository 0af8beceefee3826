import { sql } from 'drizzle-orm';
import type { Tx } from '#platform/db';
import type { Texts } from '#platform/i18n';

export type PictureRow = { id: string; key: string; width: number; height: number; alt: Texts };

const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`;

/** The pictures of a product in their order, under the lock of its row; undefined when there is no such product. */
export async function lockPictures(tx: Tx, productId: string): Promise<PictureRow[] | undefined> {
  // Two statements: one that waited for the lock would still see the pictures of before.
  const locked = await tx.execute(sql`select 1 from products where id = ${productId} for update`);
  if (locked.rows.length === 0) return undefined;
  const { rows } = await tx.execute(sql`
    select id, image_key as key, width, height, alt from product_pictures
    where product_id = ${productId} order by position, id`);
  return rows as unknown as PictureRow[];
}

/** Makes these the pictures of the product, in this order. Its version stays: no form of the product holds pictures. */
export async function replacePictures(tx: Tx, productId: string, pictures: PictureRow[]): Promise<void> {
  await tx.execute(sql`
    with wanted as (
      select w.*, w.place - 1 as position
      from rows from (jsonb_to_recordset(${json(pictures)}) as (id uuid, key text, width int, height int, alt jsonb))
        with ordinality as w(id, key, width, height, alt, place)),
    gone as (
      delete from product_pictures where product_id = ${productId} and id not in (select id from wanted)),
    newer as (
      update products set updated_at = now() where id = ${productId})
    insert into product_pictures (id, product_id, position, image_key, width, height, alt)
    select id, ${productId}::uuid, position, key, width, height, alt from wanted
    on conflict (id) do update set position = excluded.position, alt = excluded.alt
    where product_pictures.product_id = excluded.product_id`);
}
