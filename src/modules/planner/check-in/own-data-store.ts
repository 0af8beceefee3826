import { sql } from 'drizzle-orm';
import { type OwnData, told } from '#platform/own-data';

/** Whom somebody let in at a door: that it was them. */
export const checkInOwnData: OwnData = {
  columns: ['check_ins.account_id', 'check_ins.by_name'],
  tell: async (reader, { accountId }) => ({
    letIn: await told(
      reader,
      sql`select e.title as event, count(*)::int as guests, min(c.admitted_at) as first_at, max(c.admitted_at) as last_at
          from check_ins c join events e on e.id = c.event_id where c.account_id = ${accountId} group by e.id order by 3`,
    ),
  }),
  forget: async (tx, { accountId, pseudonym }) => {
    await tx.execute(sql`
      update check_ins set account_id = null, by_name = ${pseudonym} where account_id = ${accountId}`);
  },
};
