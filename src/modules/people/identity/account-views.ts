import { sql } from 'drizzle-orm';
import type { Reader } from '#platform/db';
import type { Role } from '#platform/policy';
import type { AccountView } from './contract.ts';

/** The office's list of accounts, the newest first. */
export async function accountsPage(
  reader: Reader,
  {
    search,
    role,
    limit,
    offset,
  }: { search: string | undefined; role: Role | undefined; limit: number; offset: number },
): Promise<AccountView[]> {
  const pattern = search ? `%${search.replaceAll(/[\\%_]/g, '\\$&')}%` : null;
  const { rows } = await reader.execute<AccountView>(sql`
    select id as "accountId", name, email, role, language, email_verified as verified,
           disabled_at is not null as disabled, created_at as "createdAt"
    from accounts
    where ${pattern ? sql`plain_letters(name || ' ' || email) like plain_letters(${pattern})` : sql`true`}
      and ${role ? sql`role = ${role}` : sql`true`}
    order by created_at desc, id desc limit ${limit} offset ${offset}`);
  return rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt).toISOString() }));
}
