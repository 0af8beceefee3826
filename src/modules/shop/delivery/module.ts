import { afterCommit, type Database, type Tx } from '#platform/db';
import { isId } from '#platform/ids';
import { keep } from '#platform/kept';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { type Clock, isPlainDay, weekday } from '#platform/time';
import type { DeliveryMethod, DeliveryRefusal, OfficeDelivery, SlotView, ZoneView } from './contract.ts';
import { deliveryPolicy } from './delivery.policy.ts';
import { insertSlots, insertZones, loadSlot, loadZones, type NewZone, type Slot } from './delivery-store.ts';
import { type KeepSlot, keepSlot, removeSlot, restoreSlot } from './keep-slot.ts';
import { type KeepZone, keepZone, removeZone, restoreZone } from './keep-zone.ts';
import { feeFor, writeAreas, zoneOf } from './postcodes.ts';
import { officeSlots, slotsView } from './slot-views.ts';

export const needs = [] as const;

type Kept = Promise<Result<{ id: string }, DeliveryRefusal>>;
type One = { id: string; by: Actor };

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
  /** Every area and hour, for the office. */
  arrangements(by: Actor): Promise<Result<OfficeDelivery, 'not-allowed'>>;
  keepZone(input: KeepZone): Kept;
  removeZone(one: One): Kept;
  restoreZone(one: One): Kept;
  keepSlot(input: KeepSlot): Kept;
  removeSlot(one: One): Kept;
  restoreSlot(one: One): Kept;
};

export function createDelivery(context: { database: Database; clock: Clock }): Delivery {
  const { reader } = context.database;
  // Every checkout asks for them three times, and they seldom change.
  const areas = keep(() => loadZones(context.database.aside), context.clock);
  return {
    async zones() {
      return (await areas.get()).map((zone) => ({ ...shown(zone), feeMinor: zone.priceMinor }));
    },
    async zoneFor(postcode, goodsMinor) {
      const zone = zoneOf(await areas.get(), postcode);
      return zone && { ...shown(zone), feeMinor: feeFor(zone, goodsMinor) };
    },
    slots: async (day) => (isPlainDay(day) ? slotsView(reader, day) : { delivery: [], 'pick-up': [] }),
    async slot(id, method, day) {
      const slot = isId(id) && isPlainDay(day) ? await loadSlot(reader, id) : undefined;
      return slot?.method === method && slot.weekdays.includes(weekday(day)) ? slot : undefined;
    },
    async addZones(tx, zones) {
      afterCommit(tx, areas.forget);
      await insertZones(tx, zones);
    },
    addSlots: insertSlots,
    async arrangements(by) {
      if (!deliveryPolicy.allows(by, 'arrange-delivery')) return refuse('not-allowed');
      const today = context.clock.now().toISOString().slice(0, 10);
      const [zones, slots] = await Promise.all([loadZones(reader), officeSlots(reader, today)]);
      return accept({
        zones: zones.map(({ id, names, country, priceMinor, freeFromMinor, version, ...areas }) => ({
          id,
          names,
          country,
          postcodes: writeAreas(areas),
          priceMinor,
          freeFromMinor,
          version,
        })),
        slots,
      });
    },
    keepZone: (input) => keepZone(context, input),
    removeZone: (one) => removeZone(context, one),
    restoreZone: (one) => restoreZone(context, one),
    keepSlot: (input) => keepSlot(context, input),
    removeSlot: (one) => removeSlot(context, one),
    restoreSlot: (one) => restoreSlot(context, one),
  };
}

const shown = (zone: { id: string; names: ZoneView['names']; freeFromMinor: number | null }) => ({
  id: zone.id,
  names: zone.names,
  freeFromMinor: zone.freeFromMinor,
});
