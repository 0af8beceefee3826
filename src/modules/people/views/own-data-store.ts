import { eq, sql } from 'drizzle-orm';
import { type OwnData, told } from '#platform/own-data';
import { savedViews } from './views.rows.ts';

export const viewsOwnData: OwnData = {
  columns: ['saved_views.account_id', 'saved_views.name'],
  tell: async (reader, { accountId }) => ({
    savedViews: await told(
      reader,
      sql`select place, search, name, created_at from saved_views where account_id = ${accountId} order by name`,
    ),
  }),
  forget: async (tx, { accountId }) => {
    await tx.delete(savedViews).where(eq(savedViews.accountId, accountId));
  },
};
