import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { prepared, type Reader, type Tx } from '#platform/db';
import { newId } from '#platform/ids';
import type { DeliveryMethod } from './contract.ts';
import { deliverySlots, deliveryZones, type SlotRow, type ZoneRow } from './delivery.rows.ts';

export type Slot = {
  id: string;
  method: DeliveryMethod;
  weekdays: number[];
  from: string;
  to: string;
  capacity: number;
};
export type NewZone = Omit<typeof deliveryZones.$inferInsert, 'id' | 'position' | 'version' | 'removedAt'>;

export const loadZones = (reader: Reader): Promise<ZoneRow[]> => standingZones(reader, {});

const standingZones = prepared((on) =>
  on
    .select()
    .from(deliveryZones)
    .where(isNull(deliveryZones.removedAt))
    .orderBy(asc(deliveryZones.position), asc(deliveryZones.id)),
);

export async function loadSlot(reader: Reader, id: string): Promise<Slot | undefined> {
  const [row] = await standingSlot(reader, { id });
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

const standingSlot = prepared((on) =>
  on
    .select()
    .from(deliverySlots)
    .where(and(eq(deliverySlots.id, sql.placeholder('id')), isNull(deliverySlots.removedAt))),
);

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

/** Removed ones too: who restores one needs it. */
export async function lockZone(tx: Tx, id: string): Promise<ZoneRow | undefined> {
  const [row] = await tx.select().from(deliveryZones).where(eq(deliveryZones.id, id)).for('update');
  return row;
}

export async function lockSlot(tx: Tx, id: string): Promise<SlotRow | undefined> {
  const [row] = await tx.select().from(deliverySlots).where(eq(deliverySlots.id, id)).for('update');
  return row;
}

export async function writeZone(tx: Tx, id: string, change: Partial<ZoneRow>): Promise<void> {
  await tx.update(deliveryZones).set(change).where(eq(deliveryZones.id, id));
}

export async function writeSlot(tx: Tx, id: string, change: Partial<SlotRow>): Promise<void> {
  await tx.update(deliverySlots).set(change).where(eq(deliverySlots.id, id));
}

/** New ones stand last. */
export async function insertZone(tx: Tx, zone: NewZone, position: number): Promise<string> {
  const id = newId();
  await tx.insert(deliveryZones).values({ ...zone, id, position });
  return id;
}

export async function insertSlot(
  tx: Tx,
  slot: Omit<SlotRow, 'id' | 'version' | 'removedAt'>,
): Promise<string> {
  const id = newId();
  await tx.insert(deliverySlots).values({ ...slot, id });
  return id;
}
