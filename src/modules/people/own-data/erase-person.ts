import { afterCommit, type Tx } from '#platform/db';
import { record } from '#platform/journal';
import { type Person, pseudonymOf } from '#platform/own-data';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import type { EraseRefusal, ToSettle } from './contract.ts';
import type { OwnDataContext } from './own-data-context.ts';

export async function unsettledOf(context: OwnDataContext, by: Actor): Promise<ToSettle[]> {
  const { database, identity } = context;
  if (by.kind !== 'account') return [];
  const account = await identity.accountFacts(by.accountId, database.reader);
  return account ? database.inTransaction((tx) => unsettledBy(context, tx, personOf(account))) : [];
}

export async function erasePerson(
  context: OwnDataContext,
  by: Actor,
  password: string,
): Promise<Result<null, EraseRefusal>> {
  const { database, identity, realtime, holders } = context;
  const proven = await identity.provePassword(by, password);
  if (!proven.ok) return proven;
  return database.inTransaction(async (tx) => {
    const account = await identity.lockProven(tx, proven.value);
    if (!account) return refuse('wrong-credentials');
    const person = personOf(account);
    const unsettled = await unsettledBy(context, tx, person);
    if (unsettled.length > 0) return refuse('unsettled', { unsettled });
    for (const holder of holders) await holder.forget(tx, person);
    const { accountId, pseudonym } = person;
    await record(tx, {
      by: { kind: 'visitor' },
      action: 'account.erase',
      subject: { type: 'account', id: accountId },
      after: { pseudonym },
    });
    afterCommit(tx, () => realtime.disconnect(accountId));
    return accept(null);
  });
}

/** Asked of one after the other: a transaction has one connection. */
async function unsettledBy({ holders }: OwnDataContext, tx: Tx, person: Person): Promise<ToSettle[]> {
  const found: ToSettle[] = [];
  for (const holder of holders) found.push(...((await holder.unsettled?.(tx, person)) ?? []));
  return found;
}

const personOf = ({ accountId, name, email }: Pick<Person, 'accountId' | 'name' | 'email'>): Person => ({
  accountId,
  name,
  email,
  pseudonym: pseudonymOf(accountId),
});
