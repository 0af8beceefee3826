import { sql } from 'drizzle-orm';
import type { Reader } from '#platform/db';
import type { Stop } from './day-sheet.contract.ts';
import { partsStanding, sure } from './office-views.ts';
import { type Part, stepsAt } from './order-parts.ts';
import type { Money } from './order-states.ts';

type Raw = Omit<Stop, 'steps'> & Money & { parts: Part[] };

/** Everything that leaves on a day, by the hour; what has ended or is not sure is left out. One statement. */
export async function stopsOf(reader: Reader, day: string): Promise<Stop[]> {
  const { rows } = await reader.execute<Raw>(sql`
    select o.id, p.id as "partId", o.number, o.contact_name as "contactName", o.contact_phone as "contactPhone", o.note, o.guests,
      p.method, p.slot_from as "slotFrom", p.slot_to as "slotTo", p.address, p.fulfilment_state as "fulfilmentState",
      o.payment_state as "paymentState", o.total_minor as "totalMinor", o.terms, o.confirmed_at as "confirmedAt", ${partsStanding} as parts,
      case when o.terms <> 'invoice' then greatest(0, o.total_minor + o.given_back_minor - o.paid_minor) else 0 end as "dueMinor",
      (select coalesce(json_agg(json_build_object('id', l.id, 'variantId', l.variant_id, 'names', l.names,
         'optionNames', l.option_names, 'sku', l.sku, 'quantity', l.quantity, 'personalText', l.personal_text,
         'pictureKey', l.picture_key, 'startsAt', l.starts_at, 'isLet', l.out_day is not null,
         'allergens', coalesce((select to_json(g.allergens) from products g where g.id = l.product_id), '[]')) order by l.position), '[]')
       from order_lines l where l.order_id = o.id and l.part_id = p.id) as lines
    from order_parts p join orders o on o.id = p.order_id
    where p.day = ${day}::date and ${sure} and p.fulfilment_state not in ('rejected', 'cancelled')
    order by p.slot_from nulls last, p.slot_to, p.address->>'postcode', o.number`);
  return rows.map(({ terms, confirmedAt, parts, ...row }) => ({
    ...row,
    steps: stepsAt({ ...row, terms, confirmedAt }, parts, {
      ...row,
      rents: row.lines.some(({ isLet }) => isLet),
    }),
  }));
}
