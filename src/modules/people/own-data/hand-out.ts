import { record } from '#platform/journal';
import { withinLimit } from '#platform/limits';
import { pseudonymOf } from '#platform/own-data';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import type { OwnDataFile } from './contract.ts';
import type { OwnDataContext } from './own-data-context.ts';

// Every module is asked for everything: a person needs that now and then, a program that hammers does not.
const HAND_OUTS = { name: 'own data', most: 10, perSeconds: 3_600 };

export async function handOut(
  { database, clock, identity, holders }: OwnDataContext,
  by: Actor,
): Promise<Result<OwnDataFile, 'not-allowed' | 'too-many-attempts'>> {
  if (by.kind !== 'account') return refuse('not-allowed');
  const { accountId } = by;
  const now = clock.now();
  if (!(await withinLimit(database, HAND_OUTS, accountId, now))) return refuse('too-many-attempts');
  const account = await identity.accountFacts(accountId, database.reader);
  // What stands under an address is handed to whoever proved that it is theirs.
  if (!account?.verified) return refuse('not-allowed');
  const person = { accountId, name: account.name, email: account.email, pseudonym: pseudonymOf(accountId) };
  await database.inTransaction((tx) =>
    record(tx, { by, action: 'account.hand-out', subject: { type: 'account', id: accountId } }),
  );
  const file: OwnDataFile = { madeAt: now.toISOString() };
  for (const holder of holders.toReversed()) Object.assign(file, await holder.tell(database.reader, person));
  return accept(file);
}
