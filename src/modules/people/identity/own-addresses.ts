import type { Tx } from '#platform/db';
import { isId } from '#platform/ids';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { lockById } from './accounts-store.ts';
import { addressesOf, findAddress, insertAddress, noDefault, writeAddress } from './addresses-store.ts';
import type { IdentityContext } from './context.ts';
import { type AddressRefusal, type SavedAddress, SavedAddressForm } from './profile.contract.ts';
import type { SavedAddressRow } from './profile.rows.ts';

const MOST = 20;

type Outcome = Promise<Result<{ id: string }, AddressRefusal>>;

/** A person's addresses, the one used first in front. */
export async function savedAddressesOf(ctx: IdentityContext, by: Actor): Promise<SavedAddress[]> {
  if (by.kind !== 'account') return [];
  return (await addressesOf(ctx.database.reader, by.accountId)).map(shown);
}

/** Adds an address, or changes one. The first is the default by itself. */
export async function keepAddress(
  ctx: IdentityContext,
  by: Actor,
  form: SavedAddressForm,
  id?: string,
): Outcome {
  const parsed = SavedAddressForm.safeParse(form);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => ({
      field: String(path[0]),
      code: message,
    }));
    return refuse('invalid', { problems });
  }
  return ofPerson(ctx, by, async (tx, accountId, standing) => {
    if (id === undefined) {
      if (standing.length >= MOST) return refuse('too-many');
      return accept({ id: await add(ctx, tx, accountId, parsed.data, standing) });
    }
    const address = standing.find((one) => one.id === id);
    if (!address) return refuse('not-there');
    await writeAddress(tx, id, parsed.data);
    return accept({ id });
  });
}

/** Keeps the address of an order, once: written as it was before, it is the same one. */
export async function rememberAddress(ctx: IdentityContext, by: Actor, form: SavedAddressForm): Outcome {
  const parsed = SavedAddressForm.safeParse(form);
  if (!parsed.success) return refuse('invalid');
  return ofPerson(ctx, by, async (tx, accountId, standing) => {
    const known = standing.find((one) => isSamePlace(one, parsed.data));
    if (known) return accept({ id: known.id });
    if (standing.length >= MOST) return refuse('too-many');
    return accept({ id: await add(ctx, tx, accountId, parsed.data, standing) });
  });
}

export const removeAddress = (ctx: IdentityContext, by: Actor, id: string): Outcome =>
  ofPerson(ctx, by, async (tx, accountId, standing) => {
    const address = standing.find((one) => one.id === id);
    if (!address) return refuse('not-there');
    await writeAddress(tx, id, { removedAt: ctx.clock.now(), isDefault: false });
    const next = standing.find((one) => one.id !== id);
    if (address.isDefault && next) await makeDefault(tx, accountId, next.id);
    return accept({ id });
  });

/** The way back from removing, for a day. */
export const restoreAddress = (ctx: IdentityContext, by: Actor, id: string): Outcome =>
  ofPerson(ctx, by, async (tx, accountId, standing) => {
    const address = isId(id) ? await findAddress(tx, accountId, id) : undefined;
    if (!address?.removedAt) return refuse('not-there');
    if (standing.length >= MOST) return refuse('too-many');
    await writeAddress(tx, id, { removedAt: null, isDefault: standing.length === 0 });
    return accept({ id });
  });

export const preferAddress = (ctx: IdentityContext, by: Actor, id: string): Outcome =>
  ofPerson(ctx, by, async (tx, accountId, standing) => {
    if (!standing.some((one) => one.id === id)) return refuse('not-there');
    await makeDefault(tx, accountId, id);
    return accept({ id });
  });

/** The account is locked: two windows of one person take turns, and neither leaves two defaults. */
async function ofPerson(
  { database }: IdentityContext,
  by: Actor,
  work: (tx: Tx, accountId: string, standing: SavedAddressRow[]) => Outcome,
): Outcome {
  if (by.kind !== 'account') return refuse('not-allowed');
  return database.inTransaction(async (tx) => {
    if (!(await lockById(tx, by.accountId))) return refuse('not-allowed');
    return work(tx, by.accountId, await addressesOf(tx, by.accountId));
  });
}

const add = (
  { clock }: IdentityContext,
  tx: Tx,
  accountId: string,
  address: Required<SavedAddressForm>,
  standing: SavedAddressRow[],
) => insertAddress(tx, { ...address, accountId, isDefault: standing.length === 0, createdAt: clock.now() });

async function makeDefault(tx: Tx, accountId: string, id: string): Promise<void> {
  await noDefault(tx, accountId);
  await writeAddress(tx, id, { isDefault: true });
}

type Place = { street: string; postcode: string; town: string; country: string };

/** Capitals, dots and spaces do not make another house. */
export const isSamePlace = (one: Place, other: Place): boolean =>
  (['street', 'postcode', 'town', 'country'] as const).every(
    (part) => plain(one[part]) === plain(other[part]),
  );

const plain = (text: string) => text.toLowerCase().replace(/[\s.,-]+/g, '');

const shown = ({ id, label, street, postcode, town, country, isDefault }: SavedAddressRow): SavedAddress => ({
  id,
  label,
  street,
  postcode,
  town,
  country,
  isDefault,
});
