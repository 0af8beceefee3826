import type { Database, Tx } from '#platform/db';
import { isId } from '#platform/ids';
import { isPlainDay, weekday } from '#platform/time';
import type { DeliveryMethod, SlotView, ZoneView } from './contract.ts';
import { insertSlots, insertZones, loadSlot, loadZones, type NewZone, type Slot } from './delivery-store.ts';
import { feeFor, zoneOf } from './postcodes.ts';
import { slotsView } from './slot-views.ts';

export const needs = [] as const;

export type Delivery = {
  zones(): Promise<ZoneView[]>;
  /** The zone that serves a postcode, with its fee for goods of this value; undefined outside the area. */
  zoneFor(postcode: string, goodsMinor: number): Promise<ZoneView | undefined>;
  /** The slots of a day and whether each has room. */
  slots(day: string): Promise<Record<DeliveryMethod, SlotView[]>>;
  /** A slot, for the hold; undefined when it is not offered with this method on this day. */
  slot(id: string, method: DeliveryMethod, day: string): Promise<Slot | undefined>;
  addZones(tx: Tx, zones: NewZone[]): Promise<void>;
  addSlots(tx: Tx, slots: Omit<Slot, 'id'>[]): Promise<void>;
};

export function createDelivery({ database }: { database: Database }): Delivery {
  const { reader } = database;
  return {
    async zones() {
      return (await loadZones(reader)).map((zone) => ({ ...shown(zone), feeMinor: zone.priceMinor }));
    },
    async zoneFor(postcode, goodsMinor) {
      const zone = zoneOf(await loadZones(reader), postcode);
      return zone && { ...shown(zone), feeMinor: feeFor(zone, goodsMinor) };
    },
    slots: async (day) => (isPlainDay(day) ? slotsView(reader, day) : { delivery: [], 'pick-up': [] }),
    async slot(id, method, day) {
      const slot = isId(id) && isPlainDay(day) ? await loadSlot(reader, id) : undefined;
      return slot?.method === method && slot.weekdays.includes(weekday(day)) ? slot : undefined;
    },
    addZones: insertZones,
    addSlots: insertSlots,
  };
}

const shown = (zone: { id: string; names: ZoneView['names']; freeFromMinor: number | null }) => ({
  id: zone.id,
  names: zone.names,
  freeFromMinor: zone.freeFromMinor,
});
