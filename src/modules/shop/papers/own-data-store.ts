import { sql } from 'drizzle-orm';
import { type OwnData, type Person, told } from '#platform/own-data';

const theirs = ({ accountId, email }: Person) => sql`order_id in (
  select id from orders o where o.account_id = ${accountId} or lower(o.contact_email) = ${email})`;

/** Invoices and credit notes stay for the accounts, under a pseudonym: the law wants them for years, not the person. */
export const papersOwnData: OwnData = {
  columns: ['papers.customer_name', 'papers.facts'],
  tell: async (reader, person) => ({
    papers: await told(
      reader,
      sql`select kind, number, order_number, day, currency, total_minor, facts from papers
          where ${theirs(person)} order by issued_at`,
    ),
  }),
  async forget(tx, person) {
    const nobody = JSON.stringify({ name: person.pseudonym, email: '', address: null });
    await tx.execute(sql`
      update papers set customer_name = ${person.pseudonym}, facts = jsonb_set(facts, '{customer}', ${nobody}::jsonb),
        search = plain_letters(number || ' ' || order_number || ' ' || ${person.pseudonym})
      where ${theirs(person)}`);
  },
};
