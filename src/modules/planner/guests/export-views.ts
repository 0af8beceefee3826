import { sql } from 'drizzle-orm';
import type { Reader } from '#platform/db';
import type { Language } from '#platform/i18n';
import type { GuestQuery, GuestRow } from './contract.ts';
import { matching } from './guest-filter-views.ts';

/** A guest with all that a file says; notes on health still sealed. */
export type ExportRow = Omit<GuestRow, 'partyId'> & {
  phone: string;
  invitedBy: string;
  custom: Record<string, string>;
  dietNote: string | null;
  needs: string | null;
  groups: string[];
  language: Language;
  companions: number;
  note: string;
};

export async function exportRows(reader: Reader, eventId: string, query: GuestQuery): Promise<ExportRow[]> {
  const { rows } = await reader.execute<ExportRow>(sql`
    select g.id, g.first_name as "firstName", g.last_name as "lastName", p.name as party, g.reply, g.town, g.type, g.age,
      case when g.email <> '' then g.email else p.email end as email,
      case when g.phone <> '' then g.phone else p.phone end as phone,
      g.invited_by as "invitedBy", g.tags, g.custom, g.diet, g.severity, g.diet_note as "dietNote", g.needs,
      p.language, p.companions, p.note,
      array(select c.name from guest_group_members m join guest_groups c on c.id = m.group_id
        where m.guest_id = g.id order by c.name) as groups
    from guests g join parties p on p.id = g.party_id where ${matching(eventId, query)}
    order by plain_letters(p.name), g.party_id, g.position, g.id`);
  return rows;
}
