import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import type { IdentityContext } from './context.ts';
import { type AccountView, ListAccountsRequest } from './contract.ts';
import { identityPolicy } from './identity.policy.ts';

const PAGE = 50;

/** Accounts for the office, the newest first: by name or address, and by role. */
export async function listAccounts(
  ctx: IdentityContext,
  by: Actor,
  input: z.input<typeof ListAccountsRequest>,
): Promise<Result<{ accounts: AccountView[]; more: boolean }, 'not-allowed' | 'invalid'>> {
  if (!identityPolicy.allows(by, 'list-accounts')) return refuse('not-allowed');
  const parsed = ListAccountsRequest.safeParse(input);
  if (!parsed.success) return refuse('invalid');
  const { search, role, page } = parsed.data;
  const pattern = search ? `%${search.replaceAll(/[\\%_]/g, '\\$&')}%` : null;
  const { rows } = await ctx.database.reader.execute<AccountView & { createdAt: string }>(sql`
    select id as "accountId", name, email, role, language, email_verified as verified,
           disabled_at is not null as disabled, created_at as "createdAt"
    from accounts
    where ${pattern ? sql`plain_letters(name || ' ' || email) like plain_letters(${pattern})` : sql`true`}
      and ${role ? sql`role = ${role}` : sql`true`}
    order by created_at desc, id desc limit ${PAGE + 1} offset ${(page - 1) * PAGE}`);
  return accept({
    accounts: rows
      .slice(0, PAGE)
      .map((row) => ({ ...row, createdAt: new Date(row.createdAt).toISOString() })),
    more: rows.length > PAGE,
  });
}
