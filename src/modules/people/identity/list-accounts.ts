import type { z } from 'zod';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { accountsPage } from './account-views.ts';
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
  const rows = await accountsPage(ctx.database.reader, {
    search,
    role,
    limit: PAGE + 1,
    offset: (page - 1) * PAGE,
  });
  return accept({ accounts: rows.slice(0, PAGE), more: rows.length > PAGE });
}
