import { sql } from 'drizzle-orm';
import { type OwnData, type Person, told } from '#platform/own-data';

const theirs = ({ accountId, email }: Person) => sql`(account_id = ${accountId} or lower(email) = ${email})`;

/** What somebody wrote to the shop, and what it answered; and their name where they answered for it. */
export const messagesOwnData: OwnData = {
  columns: [
    'contact_messages.account_id',
    'contact_messages.name',
    'contact_messages.email',
    'contact_messages.phone',
    'contact_messages.read_by',
    'contact_answers.by_name',
  ],
  tell: async (reader, person) => ({
    messages: await told(
      reader,
      sql`select name, email, phone, order_number, text, language, written_at,
            (select coalesce(json_agg(json_build_object('text', a.text, 'at', a.answered_at) order by a.answered_at), '[]')
             from contact_answers a where a.message_id = contact_messages.id) as answers
          from contact_messages where ${theirs(person)} order by written_at`,
    ),
  }),
  async forget(tx, person) {
    await tx.execute(sql`
      delete from contact_answers where message_id in (select id from contact_messages where ${theirs(person)})`);
    await tx.execute(sql`delete from contact_messages where ${theirs(person)}`);
    await tx.execute(
      sql`update contact_messages set read_by = ${person.pseudonym} where read_by = ${person.name}`,
    );
    await tx.execute(
      sql`update contact_answers set by_name = ${person.pseudonym} where by_name = ${person.name}`,
    );
  },
};
