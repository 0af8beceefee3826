import { sql } from 'drizzle-orm';
import { type OwnData, told } from '#platform/own-data';
import type { Seal } from '#platform/seal';
import { openNotes } from './sealed-notes.ts';

/**
 * Guests with somebody's confirmed address, at whatever event: what is known of them, and nothing of who else is invited or of
 * what hosts note for themselves. A guest list is its host's: it stays when an account goes, and is erased guest by guest there.
 */
export const guestsOwnData = (seal: Seal): OwnData => ({
  columns: ['guests.email', 'parties.email', 'guest_imports.actor'],
  async tell(reader, { email }) {
    const rows = await told(
      reader,
      sql`select g.id, e.title as event, e.starts_local, g.first_name, g.last_name, g.email, g.phone, g.town, g.age, g.diet, g.severity,
            g.diet_note, g.needs, g.access, g.reply, g.created_at
          from guests g join events e on e.id = g.event_id
          where lower(g.email) = ${email} and g.removed_at is null order by g.created_at, g.id`,
    );
    return {
      guestAt: rows.map(({ id, ...row }) => ({
        ...row,
        ...openNotes(seal, id as string, row as { dietNote: string | null; needs: string | null }),
      })),
      invitationsToThisAddress: await told(
        reader,
        sql`select e.title as event, e.starts_local, p.email, p.language, p.created_at
            from parties p join events e on e.id = p.event_id
            where lower(p.email) = ${email} and p.removed_at is null order by p.created_at, p.id`,
      ),
    };
  },
  async forget(tx, { accountId, pseudonym }) {
    await tx.execute(sql`
      update guest_imports set actor = (actor - 'from') || jsonb_build_object('name', ${pseudonym}::text)
      where actor->>'accountId' = ${accountId}`);
  },
});
