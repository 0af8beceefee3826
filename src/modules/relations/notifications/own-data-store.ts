import { sql } from 'drizzle-orm';
import type { Tx } from '#platform/db';
import { type OwnData, type Person, told } from '#platform/own-data';

/** Mails to somebody, their bell and what they chose to hear. Mails to others that name them go when their time is over. */
export const notificationsOwnData: OwnData = {
  columns: [
    'mails.account_id',
    'mails.to_address',
    'mails.to_name',
    'mails.reply_to',
    'notifications.account_id',
    'notifications.data',
    'notification_choices.account_id',
  ],
  async tell(reader, { accountId, email }) {
    return {
      mails: await told(
        reader,
        sql`select to_address, to_name, language, subject, text, state, created_at, sent_at from mails
            where account_id = ${accountId} or lower(to_address) = ${email} order by created_at`,
      ),
      notifications: await told(
        reader,
        sql`select kind, data, link, created_at, read_at from notifications where account_id = ${accountId} order by created_at`,
      ),
      notificationChoices: await told(
        reader,
        sql`select kind, by_mail, by_bell from notification_choices where account_id = ${accountId} order by kind`,
      ),
    };
  },
  async forget(tx, { accountId, email, name }) {
    await tx.execute(sql`delete from mails where account_id = ${accountId} or lower(to_address) = ${email}`);
    await tx.execute(sql`update mails set reply_to = null where lower(reply_to) like ${`%${email}%`}`);
    await tx.execute(sql`delete from notifications where account_id = ${accountId}`);
    await tx.execute(sql`delete from notification_choices where account_id = ${accountId}`);
    await withoutThem(tx, { email, name });
  },
};

/** What the bells of others say of them. */
const withoutThem = (tx: Tx, { email, name }: Pick<Person, 'email' | 'name'>) =>
  tx.execute(sql`
    update notifications set data = without_words(data, array[${name}, ${email}]::text[])
    where strpos(lower(data::text), ${email}) > 0 or strpos(data::text, ${JSON.stringify(name)}) > 0`);
