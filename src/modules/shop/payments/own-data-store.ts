import { sql } from 'drizzle-orm';
import { type OwnData, told } from '#platform/own-data';

/** What somebody of the staff wrote into the books by hand: the amounts stay, who it was goes. */
export const paymentsOwnData: OwnData = {
  columns: ['hand_entries.recorded_by'],
  tell: async (reader, { accountId }) => ({
    recordedPayments: await told(
      reader,
      sql`select h.recorded_at, h.day, h.amount_minor, h.note, p.order_number from hand_entries h join payments p on p.id = h.payment_id
          where h.recorded_by = ${accountId}::uuid order by h.recorded_at`,
    ),
  }),
  async forget(tx, { accountId, pseudonym }) {
    await tx.execute(sql`
      update hand_entries set recorded_by = null, recorded_name = ${pseudonym} where recorded_by = ${accountId}::uuid`);
  },
};
