import { sql } from 'drizzle-orm';
import { hideWhence } from '#platform/journal';
import { type OwnData, type Person, told } from '#platform/own-data';

const theirs = ({ accountId, email }: Person) =>
  sql`(q.account_id = ${accountId} or lower(q.contact_email) = ${email})`;

/**
 * What somebody asked a price for, and what was said about it. A quote that an order came of stays, without them, for what was
 * agreed belongs to the order; every other goes.
 */
export const quotesOwnData: OwnData = {
  columns: [
    'quotes.account_id',
    'quotes.contact_name',
    'quotes.contact_email',
    'quotes.contact_phone',
    'quotes.postcode',
    'quotes.town',
    'quote_messages.by_name',
    'quote_activity.actor_name',
    'quote_activity.account_id',
    'quote_acceptances.accepted_by',
  ],
  tell: async (reader, person) => ({
    quotes: await told(
      reader,
      sql`select q.number, q.asked_at, q.language, q.contact_name, q.contact_email, q.contact_phone, q.event_type, q.day, q.guests,
            q.postcode, q.town, q.wish, q.things, q.state, q.valid_until,
            (select coalesce(json_agg(json_build_object('byShop', m.by_shop, 'text', m.text, 'at', m.written_at) order by m.written_at), '[]')
             from quote_messages m where m.quote_id = q.id) as messages,
            (select coalesce(json_agg(json_build_object('sentAt', v.sent_at, 'proposal', v.proposal) order by v.number), '[]')
             from quote_versions v where v.quote_id = q.id and v.sent_at is not null) as proposals,
            (select coalesce(json_agg(a.order_number order by a.accepted_at), '[]')
             from quote_acceptances a where a.quote_id = q.id) as orders
          from quotes q where ${theirs(person)} order by q.asked_at`,
    ),
  }),
  async forget(tx, person) {
    const { rows } = await tx.execute<{ id: string; ordered: boolean }>(sql`
      select q.id, exists (select from quote_acceptances a where a.quote_id = q.id) as ordered
      from quotes q where ${theirs(person)} order by q.id for update of q`);
    const all = sql`any(${sql.param(rows.map(({ id }) => id))}::uuid[])`;
    const gone = sql`any(${sql.param(rows.filter(({ ordered }) => !ordered).map(({ id }) => id))}::uuid[])`;
    await tx.execute(sql`delete from quote_messages where quote_id = ${all}`);
    await tx.execute(sql`delete from quote_activity where quote_id = ${gone}`);
    await tx.execute(sql`delete from quote_versions where quote_id = ${gone}`);
    await tx.execute(sql`delete from quotes where id = ${gone}`);
    await tx.execute(sql`
      update quotes set contact_name = ${person.pseudonym}, contact_email = '', contact_phone = '', postcode = '', town = '', wish = '',
        account_id = null, search = plain_letters(number) where id = ${all}`);
    await tx.execute(sql`
      update quote_versions set draft = jsonb_set(draft, '{introduction}', '""'),
        proposal = case when proposal is not null then jsonb_set(proposal, '{introduction}', '""') end
      where quote_id = ${all}`);
    await tx.execute(sql`
      update quote_activity set data = without_words(data, array[${person.name}, ${person.email}]::text[])
      where quote_id = ${all} and data <> '{}'`);
    await tx.execute(
      sql`update quote_acceptances set accepted_by = ${person.pseudonym} where quote_id = ${all}`,
    );
    await tx.execute(sql`update quote_activity set actor_name = null where account_id = ${person.accountId}`);
    await tx.execute(
      sql`update quote_messages set by_name = ${person.pseudonym} where by_shop and by_name = ${person.name}`,
    );
    await hideWhence(
      tx,
      rows.map(({ id }) => id),
    );
  },
};
