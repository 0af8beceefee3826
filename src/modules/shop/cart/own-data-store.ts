import { sql } from 'drizzle-orm';
import { type OwnData, told } from '#platform/own-data';

export const cartOwnData: OwnData = {
  columns: ['carts.account_id', 'cart_lines.personal_text', 'cart_lines.picture_key'],
  tell: async (reader, { accountId }) => ({
    basket: await told(
      reader,
      sql`select l.variant_id, l.quantity, l.personal_text, l.picture_key, l.saved_for_later, l.added_at
          from cart_lines l join carts c on c.id = l.cart_id where c.account_id = ${accountId} order by l.added_at`,
    ),
  }),
  forget: async (tx, { accountId }) => {
    await tx.execute(sql`delete from carts where account_id = ${accountId}`);
  },
};
