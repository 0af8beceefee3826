import { sql } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';

/** Notes that this picture was sent, and is wanted from now on. */
export async function noteSent(reader: Reader, key: string, now: Date): Promise<void> {
  await reader.execute(sql`
    insert into sent_pictures (key, kept_at) values (${key}, ${now.toISOString()}::timestamptz)
    on conflict (key) do update set kept_at = excluded.kept_at`);
}

/** The same for one that was sent before; false when it is not among them. Waits for a sweep that is at it. */
export async function noteWanted(reader: Reader | Tx, key: string, now: Date): Promise<boolean> {
  const { rows } = await reader.execute(
    sql`update sent_pictures set kept_at = ${now.toISOString()}::timestamptz where key = ${key} returning key`,
  );
  return rows.length > 0;
}

/** The shop has it too: from now on it is the shop's. */
export async function forgetSent(reader: Reader | Tx, keys: readonly string[]): Promise<void> {
  await reader.execute(
    sql`delete from sent_pictures where key in (select jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb))`,
  );
}

/** Some that nobody asked for since, locked until the transaction ends; one that somebody is putting in a basket is passed over. */
export async function lockOld(tx: Tx, before: Date, most: number): Promise<string[]> {
  const { rows } = await tx.execute<{ key: string }>(sql`
    select key from sent_pictures where kept_at < ${before.toISOString()}::timestamptz
    order by kept_at, key limit ${most} for update skip locked`);
  return rows.map(({ key }) => key);
}
