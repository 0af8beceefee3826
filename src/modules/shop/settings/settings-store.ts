import { eq } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import { type ShopSettings, shopSettings } from './settings.rows.ts';

/** The one row of the business; a migration put it there. */
export async function loadSettings(reader: Reader): Promise<ShopSettings> {
  const [row] = await reader.select().from(shopSettings).where(eq(shopSettings.id, 1));
  return found(row);
}

/** The same, locked until the transaction ends: two who change it take turns. */
export async function lockSettings(tx: Tx): Promise<ShopSettings> {
  const [row] = await tx.select().from(shopSettings).where(eq(shopSettings.id, 1)).for('update');
  return found(row);
}

export async function updateSettings(tx: Tx, change: Partial<ShopSettings>): Promise<void> {
  await tx
    .update(shopSettings)
    .set({ ...change, updatedAt: new Date() })
    .where(eq(shopSettings.id, 1));
}

function found(row: ShopSettings | undefined): ShopSettings {
  if (!row) throw new Error('the row of the business is gone');
  return row;
}
