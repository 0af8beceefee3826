import { asc, eq } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import { newId } from '#platform/ids';
import type { DeliveryMethod } from './contract.ts';
import { deliverySlots, deliveryZones } from './delivery.rows.ts';

export type Slot = {
  id: string;
  method: DeliveryMethod;
  weekdays: number[];
  from: string;
  to: string;
  capacity: number;
};
export type NewZone = Omit<typeof deliveryZones.$inferInsert, 'id' | 'position'>;

export const loadZones = (reader: Reader) =>
  reader.select().from(deliveryZones).orderBy(asc(deliveryZones.position));

export async function loadSlot(reader: Reader, id: string): Promise<Slot | undefined> {
  const [row] = await reader.select().from(deliverySlots).where(eq(deliverySlots.id, id));
  return (
    row && {
      id: row.id,
      method: row.method,
      weekdays: row.weekdays,
      from: row.starts,
      to: row.ends,
      capacity: row.capacity,
    }
  );
}

export async function insertZones(tx: Tx, zones: NewZone[]): Promise<void> {
  await tx.insert(deliveryZones).values(zones.map((zone, position) => ({ ...zone, id: newId(), position })));
}

export async function insertSlots(tx: Tx, slots: Omit<Slot, 'id'>[]): Promise<void> {
  const rows = slots.map(({ from, to, ...slot }, position) => ({
    ...slot,
    id: newId(),
    starts: from,
    ends: to,
    position,
  }));
  await tx.insert(deliverySlots).values(rows);
}
