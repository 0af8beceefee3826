import { sql } from 'drizzle-orm';
import { type OwnData, told } from '#platform/own-data';

/** What somebody of the staff took along. Their files go with the next sweep, and who asked and for whom is forgotten at once. */
export const downloadsOwnData: OwnData = {
  columns: ['downloads.account_id'],
  tell: async (reader, { accountId }) => ({
    downloads: await told(
      reader,
      sql`select list, filter, format, language, state, rows, asked_at from downloads where account_id = ${accountId} order by id`,
    ),
  }),
  forget: async (tx, { accountId }) => {
    await tx.execute(sql`
      update downloads set account_id = null, filter = '{}', removed_at = 'epoch'::timestamptz where account_id = ${accountId}`);
  },
};
