import { sql } from 'drizzle-orm';
import { hideWhence } from '#platform/journal';
import { type OwnData, type Person, told } from '#platform/own-data';

const theirs = ({ accountId, email }: Person) =>
  sql`(o.account_id = ${accountId} or lower(o.contact_email) = ${email})`;

/**
 * What somebody ordered, signed in or as a visitor under their address. The law wants the figures for years: amounts,
 * taxes, days and what was sold stay, under a pseudonym; who and where goes.
 */
export const ordersOwnData: OwnData = {
  columns: [
    'orders.account_id',
    'orders.contact_name',
    'orders.contact_email',
    'orders.contact_phone',
    'order_parts.address',
    'order_lines.personal_text',
    'order_lines.picture_key',
    'order_activity.actor_name',
    'order_activity.account_id',
    'order_dues.payer_name',
    'order_dues.payer_email',
    'order_dues.former_payers',
    'invoice_customers.account_id',
    'invoice_customers.allowed_by',
  ],
  tell: async (reader, person) => ({
    orders: await told(
      reader,
      sql`select o.number, o.placed_at, o.language, o.contact_name, o.contact_email, o.contact_phone, o.event_type, o.day, o.guests,
            o.note, o.currency, o.lines_minor, o.delivery_minor, o.discount_minor, o.total_minor, o.vat, o.payment_state, o.paid_minor,
            o.refunded_minor, o.fulfilment_state, o.terms_accepted_at,
            (select json_agg(json_build_object('method', p.method, 'day', p.day, 'address', p.address,
               'state', p.fulfilment_state, 'carrier', p.tracking_carrier, 'trackingNumber', p.tracking_number)) from order_parts p where p.order_id = o.id) as parts,
            (select json_agg(json_build_object('names', l.names, 'sku', l.sku, 'quantity', l.quantity, 'totalMinor', l.total_minor,
               'personalText', l.personal_text, 'picture', l.picture_key) order by l.position) from order_lines l where l.order_id = o.id) as lines
          from orders o where ${theirs(person)} order by o.placed_at`,
    ),
    sharesToPay: await told(
      reader,
      sql`select o.number, d.payer_name, d.payer_email, d.payer_language, d.amount_minor, o.currency, d.invited_at, d.paid_at
          from order_dues d join orders o on o.id = d.order_id where lower(d.payer_email) = ${person.email} order by d.invited_at`,
    ),
    mayPayOnInvoice: await told(
      reader,
      sql`select allowed_at from invoice_customers where account_id = ${person.accountId}::uuid`,
    ),
  }),
  async unsettled(tx, person) {
    const { rows } = await tx.execute<{ id: string; number: string }>(sql`
      select o.id, o.number from orders o
      where ${theirs(person)} and (
        o.fulfilment_state not in ('delivered', 'collected', 'returned', 'closed', 'rejected', 'cancelled')
        or (o.fulfilment_state in ('delivered', 'collected')
          and exists (select from order_lines l where l.order_id = o.id and l.out_day is not null and l.returned is null)))
      order by o.placed_at for update of o`);
    return rows.map(({ id, number }) => ({ code: 'order', name: number, id }));
  },
  async forget(tx, person) {
    const { rows } = await tx.execute<{ id: string }>(sql`
      update orders o set contact_name = ${person.pseudonym}, contact_email = '', contact_phone = '', note = '', tracking_number = null,
        search = plain_letters(o.number || ' ' || coalesce(
          (select string_agg(n.value, ' ') from order_lines l, jsonb_each_text(l.names) n where l.order_id = o.id), ''))
      where ${theirs(person)} returning o.id`);
    const ids = rows.map(({ id }) => id);
    const those = sql`any(${sql.param(ids)}::uuid[])`;
    await tx.execute(sql`
      update order_parts set address = jsonb_build_object('street', '', 'postcode', '', 'town', '', 'country', address->>'country')
      where order_id = ${those} and address is not null`);
    await tx.execute(sql`
      update order_parts set tracking_number = null where order_id = ${those} and tracking_number is not null`);
    await tx.execute(sql`
      update order_lines set personal_text = '', picture_key = null
      where order_id = ${those} and (personal_text <> '' or picture_key is not null)`);
    await tx.execute(sql`
      update order_activity set data = without_words(data, array[${person.name}, ${person.email}]::text[])
      where order_id = ${those} and data <> '{}'`);
    await tx.execute(sql`
      update order_dues set payer_name = ${person.pseudonym}, payer_email = '', link_hash = null
      where kind = 'share' and (lower(payer_email) = ${person.email} or (order_id = ${those} and position = 0))`);
    await tx.execute(sql`
      update order_dues set former_payers = '[]'
      where order_id = ${those} or former_payers @> ${JSON.stringify([{ email: person.email }])}::jsonb`);
    await tx.execute(sql`update order_activity set actor_name = null where account_id = ${person.accountId}`);
    await tx.execute(sql`delete from invoice_customers where account_id = ${person.accountId}::uuid`);
    await tx.execute(
      sql`update invoice_customers set allowed_by = null where allowed_by = ${person.accountId}::uuid`,
    );
    await hideWhence(tx, ids);
  },
};
