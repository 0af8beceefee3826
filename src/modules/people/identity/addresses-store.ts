import { and, asc, desc, eq, isNotNull, isNull, lt } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import { newId } from '#platform/ids';
import type { SavedAddressForm } from './profile.contract.ts';
import { type SavedAddressRow, savedAddresses } from './profile.rows.ts';

/** The address a person uses first comes first. */
export const addressesOf = (reader: Reader | Tx, accountId: string): Promise<SavedAddressRow[]> =>
  reader
    .select()
    .from(savedAddresses)
    .where(and(eq(savedAddresses.accountId, accountId), isNull(savedAddresses.removedAt)))
    .orderBy(desc(savedAddresses.isDefault), asc(savedAddresses.createdAt), asc(savedAddresses.id));

/** Of this person, also when it was removed; anybody else's is not there. */
export async function findAddress(
  tx: Tx,
  accountId: string,
  id: string,
): Promise<SavedAddressRow | undefined> {
  const [row] = await tx
    .select()
    .from(savedAddresses)
    .where(and(eq(savedAddresses.id, id), eq(savedAddresses.accountId, accountId)));
  return row;
}

export async function insertAddress(
  tx: Tx,
  address: Required<SavedAddressForm> & { accountId: string; isDefault: boolean; createdAt: Date },
): Promise<string> {
  const id = newId();
  await tx.insert(savedAddresses).values({ ...address, id });
  return id;
}

export async function writeAddress(tx: Tx, id: string, change: Partial<SavedAddressRow>): Promise<void> {
  await tx.update(savedAddresses).set(change).where(eq(savedAddresses.id, id));
}

export async function noDefault(tx: Tx, accountId: string): Promise<void> {
  await tx
    .update(savedAddresses)
    .set({ isDefault: false })
    .where(and(eq(savedAddresses.accountId, accountId), eq(savedAddresses.isDefault, true)));
}

export async function forgetRemovedAddresses(tx: Tx, before: Date): Promise<void> {
  await tx
    .delete(savedAddresses)
    .where(and(isNotNull(savedAddresses.removedAt), lt(savedAddresses.removedAt, before)));
}
