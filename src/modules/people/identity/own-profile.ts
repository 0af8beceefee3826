import type { Tx } from '#platform/db';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { findById, lockById, updateAccount } from './accounts-store.ts';
import type { IdentityContext } from './context.ts';
import type { Account } from './identity.rows.ts';
import { ProfileForm, type ProfileRefusal, type ProfileView } from './profile.contract.ts';
import type { ProfileRow } from './profile.rows.ts';
import { findProfile, writeProfile } from './profile-store.ts';

/** What a person says of themselves; undefined for whoever is not signed in. */
export async function profileOf(ctx: IdentityContext, by: Actor): Promise<ProfileView | undefined> {
  if (by.kind !== 'account') return undefined;
  const { reader } = ctx.database;
  const [account, profile] = await Promise.all([
    findById(reader, by.accountId),
    findProfile(reader, by.accountId),
  ]);
  return account && shown(account, profile ?? fromName(account));
}

/** Changes it as a whole; the name is what the shop and its mails call this person. */
export async function saveProfile(
  ctx: IdentityContext,
  by: Actor,
  form: ProfileForm,
  expected: number,
): Promise<Result<void, ProfileRefusal>> {
  if (by.kind !== 'account') return refuse('not-allowed');
  const parsed = ProfileForm.safeParse(form);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => ({
      field: String(path[0]),
      code: message,
    }));
    return refuse('invalid', { problems });
  }
  const { language, ...own } = parsed.data;
  return withProfile(ctx, by.accountId, async (tx, account, before) => {
    if (before.version !== expected) return refuse('changed-meanwhile');
    await updateAccount(tx, account.id, { name: `${own.firstName} ${own.lastName}`.trim(), language });
    await write(ctx, tx, { ...before, ...own });
    await record(tx, {
      by,
      action: 'account.change-profile',
      subject: { type: 'account', id: account.id },
      before: personal(before, account.language),
      after: personal({ ...before, ...own }, language),
    });
    return accept(undefined);
  });
}

/** The picture of this person, by its stored key; null takes it away. */
export async function setPicture(
  ctx: IdentityContext,
  by: Actor,
  picture: string | null,
): Promise<Result<void, 'not-allowed'>> {
  if (by.kind !== 'account') return refuse('not-allowed');
  return withProfile(ctx, by.accountId, async (tx, account, before) => {
    await write(ctx, tx, { ...before, picture });
    await record(tx, {
      by,
      action: 'account.change-picture',
      subject: { type: 'account', id: account.id },
    });
    return accept(undefined);
  });
}

async function withProfile<Code extends string>(
  { database }: IdentityContext,
  accountId: string,
  change: (tx: Tx, account: Account, before: ProfileRow) => Promise<Result<void, Code>>,
): Promise<Result<void, Code | 'not-allowed'>> {
  return database.inTransaction(async (tx) => {
    const account = await lockById(tx, accountId);
    if (!account) return refuse('not-allowed');
    return change(tx, account, (await findProfile(tx, accountId)) ?? fromName(account));
  });
}

const write = ({ clock }: IdentityContext, tx: Tx, profile: ProfileRow) =>
  writeProfile(tx, { ...profile, version: profile.version + 1, updatedAt: clock.now() });

/** Whoever has said nothing yet goes by the name they registered with. */
function fromName({ id, name }: Account): ProfileRow {
  const [firstName = '', ...rest] = name.split(' ');
  return {
    accountId: id,
    firstName,
    lastName: rest.join(' '),
    phone: '',
    organisation: '',
    picture: null,
    version: 0,
    updatedAt: new Date(0),
  };
}

const personal = ({ firstName, lastName, phone, organisation }: ProfileRow, language: string) => ({
  firstName,
  lastName,
  phone,
  organisation,
  language,
});

const shown = ({ email, language }: Account, profile: ProfileRow): ProfileView => ({
  firstName: profile.firstName,
  lastName: profile.lastName,
  phone: profile.phone,
  organisation: profile.organisation,
  language,
  email,
  picture: profile.picture,
  version: profile.version,
});
