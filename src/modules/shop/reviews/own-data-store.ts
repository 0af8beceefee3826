import { sql } from 'drizzle-orm';
import { actedOn } from '#platform/journal';
import { type OwnData, type Person, told } from '#platform/own-data';

const theirs = ({ accountId, email }: Person) => sql`order_id in (
  select id from orders o where o.account_id = ${accountId} or lower(o.contact_email) = ${email})`;

/** Reviews of what somebody ordered. Published ones stay, for ratings count them, and say no more who wrote them. */
export const reviewsOwnData: OwnData = {
  columns: ['reviews.author', 'reviews.decided_by', 'reviews.answered_by'],
  tell: async (reader, person) => ({
    reviews: await told(
      reader,
      sql`select stars, title, text, author, language, state, reason, written_at, answer, answered_at from reviews
          where ${theirs(person)} order by written_at`,
    ),
  }),
  async forget(tx, person) {
    await tx.execute(sql`delete from reviews where ${theirs(person)} and state <> 'published'`);
    await tx.execute(sql`
      update reviews set author = '', search = replace(search, plain_letters(author), '')
      where ${theirs(person)} and author <> ''`);
    const acted = sql`id::text in ${actedOn(person.accountId)}`;
    await tx.execute(sql`
      update reviews set decided_by = ${person.pseudonym} where decided_by = ${person.name} and ${acted}`);
    await tx.execute(sql`
      update reviews set answered_by = ${person.pseudonym} where answered_by = ${person.name} and ${acted}`);
  },
};
