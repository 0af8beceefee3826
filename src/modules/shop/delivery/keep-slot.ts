import type { Tx } from '#platform/db';
import { isId } from '#platform/ids';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { type DeliveryRefusal, SlotForm } from './contract.ts';
import { deliveryPolicy } from './delivery.policy.ts';
import type { SlotRow } from './delivery.rows.ts';
import { insertSlot, lockSlot, writeSlot } from './delivery-store.ts';
import { type KeepingContext, problemsOf, told } from './keep-zone.ts';
import { daysAbove } from './slot-views.ts';

type Kept = Promise<Result<{ id: string }, DeliveryRefusal>>;

export type KeepSlot = { id?: string; expected?: number; form: SlotForm; by: Actor };

/** Adds an hour at which we deliver or hand over, or changes one. Never to less than what is already taken of a day. */
export async function keepSlot(
  { database, clock }: KeepingContext,
  { id, expected, form, by }: KeepSlot,
): Kept {
  if (!deliveryPolicy.allows(by, 'arrange-delivery')) return refuse('not-allowed');
  const parsed = SlotForm.safeParse(form);
  if (!parsed.success) return refuse('invalid', { problems: problemsOf(parsed.error.issues) });
  const { from, to, ...rest } = parsed.data;
  const slot = { ...rest, starts: from, ends: to };
  return database.inTransaction(async (tx) => {
    if (id === undefined) {
      const added = await insertSlot(tx, { ...slot, position: 0 });
      await told(tx, by, 'delivery.add-slot', added, { after: shown(slot) });
      return accept({ id: added });
    }
    const before = isId(id) ? await lockSlot(tx, id) : undefined;
    if (!before || before.removedAt) return refuse('not-there');
    if (before.version !== expected) return refuse('changed-meanwhile');
    // A day that has just begun somewhere else still counts: better a day too many than one too few.
    const yesterday = new Date(clock.now().getTime() - 86_400_000).toISOString().slice(0, 10);
    const days = slot.capacity < before.capacity ? await daysAbove(tx, id, slot.capacity, yesterday) : [];
    if (days.length > 0) return refuse('slot-taken', { days });
    await writeSlot(tx, id, { ...slot, version: before.version + 1 });
    await told(tx, by, 'delivery.change-slot', id, { before: shown(before), after: shown(slot) });
    return accept({ id });
  });
}

/** Offers it no more; orders that have it keep their hour. It can be brought back. */
export const removeSlot = (context: KeepingContext, { id, by }: { id: string; by: Actor }): Kept =>
  changeSlot(context, { id, by, removedAt: context.clock.now(), action: 'delivery.remove-slot' });

export const restoreSlot = (context: KeepingContext, { id, by }: { id: string; by: Actor }): Kept =>
  changeSlot(context, { id, by, removedAt: null, action: 'delivery.restore-slot' });

async function changeSlot(
  { database }: KeepingContext,
  { id, by, removedAt, action }: { id: string; by: Actor; removedAt: Date | null; action: string },
): Kept {
  if (!deliveryPolicy.allows(by, 'arrange-delivery')) return refuse('not-allowed');
  if (!isId(id)) return refuse('not-there');
  return database.inTransaction(async (tx: Tx) => {
    const slot = await lockSlot(tx, id);
    if (!slot || (slot.removedAt === null) === (removedAt === null)) return refuse('not-there');
    await writeSlot(tx, id, { removedAt, version: slot.version + 1 });
    await told(tx, by, action, id, removedAt ? { before: shown(slot) } : { after: shown(slot) });
    return accept({ id });
  });
}

const shown = ({
  method,
  weekdays,
  starts,
  ends,
  capacity,
}: Omit<SlotRow, 'id' | 'position' | 'version' | 'removedAt'>) => ({
  method,
  weekdays,
  hours: `${starts}–${ends}`,
  capacity,
});
