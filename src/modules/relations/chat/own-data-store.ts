import { sql } from 'drizzle-orm';
import { type OwnData, type Person, told } from '#platform/own-data';

const theirs = ({ accountId, email }: Person) =>
  sql`(c.account_id = ${accountId} or lower(c.email) = ${email})`;

/** What somebody said to the staff and was answered, attachments by name; and their name where they answered. */
export const chatOwnData: OwnData = {
  columns: [
    'chats.account_id',
    'chats.name',
    'chats.email',
    'chats.assigned_to',
    'chats.assigned_name',
    'chat_files.name',
    'chat_lines.by_name',
    'chat_notes.by_name',
    'chat_desk.account_id',
  ],
  tell: async (reader, person) => ({
    chats: await told(
      reader,
      sql`select c.name, c.email, c.language, c.begun_at, c.ended_at,
            (select coalesce(json_agg(json_build_object('side', l.side, 'text', l.text, 'file', f.name, 'at', l.written_at) order by l.seq), '[]')
             from chat_lines l left join chat_files f on f.id = l.file_id where l.chat_id = c.id) as lines
          from chats c where ${theirs(person)} order by c.begun_at`,
    ),
  }),
  async forget(tx, person) {
    await tx.execute(sql`delete from chats c where ${theirs(person)}`);
    await tx.execute(sql`
      update chats set assigned_to = null, assigned_name = null where assigned_to = ${person.accountId}`);
    await tx.execute(sql`
      update chat_lines set by_name = ${person.pseudonym} where side = 'staff' and by_name = ${person.name}`);
    await tx.execute(sql`update chat_notes set by_name = ${person.pseudonym} where by_name = ${person.name}`);
    await tx.execute(sql`delete from chat_desk where account_id = ${person.accountId}`);
  },
};
