import { eq, inArray } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import { accountProfiles, type ProfileRow } from './profile.rows.ts';

export async function findProfile(reader: Reader | Tx, accountId: string): Promise<ProfileRow | undefined> {
  const [row] = await reader.select().from(accountProfiles).where(eq(accountProfiles.accountId, accountId));
  return row;
}

export async function writeProfile(
  tx: Tx,
  profile: Omit<ProfileRow, 'picture'> & { picture?: string | null },
): Promise<void> {
  await tx
    .insert(accountProfiles)
    .values(profile)
    .onConflictDoUpdate({ target: accountProfiles.accountId, set: profile });
}

/** Which of these pictures people show of themselves. */
export async function profilePictures(reader: Reader | Tx, keys: string[]): Promise<string[]> {
  const rows = await reader
    .select({ key: accountProfiles.picture })
    .from(accountProfiles)
    .where(inArray(accountProfiles.picture, keys));
  return rows.flatMap(({ key }) => key ?? []);
}
