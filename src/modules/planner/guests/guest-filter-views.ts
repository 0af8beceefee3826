import { type SQL, sql } from 'drizzle-orm';
import type { GuestQuery } from './contract.ts';

/** A word as `like` takes it literally. */
const likely = (word: string) => word.replace(/[\\%_]/g, '\\$&');

/** The guests `g` (with their parties `p`) of an event that a filter finds; `but` leaves one filter out. */
export function matching(eventId: string, query: GuestQuery, but?: keyof GuestQuery): SQL {
  const words = (query.q ?? '').split(/\s+/).filter(Boolean);
  const asked = (name: keyof GuestQuery, fits: (value: string) => SQL): SQL[] => {
    const value = query[name];
    return value === undefined || name === but ? [] : [fits(String(value))];
  };
  return sql.join(
    [
      sql`g.event_id = ${eventId} and g.removed_at is null`,
      ...words.map((word) => {
        const like = sql`'%' || plain_letters(${likely(word)}) || '%'`;
        return sql`(g.search like ${like} or plain_letters(p.name) like ${like})`;
      }),
      ...asked('reply', (reply) => sql`g.reply = ${reply}`),
      ...asked('party', (party) => sql`g.party_id = ${party}`),
      ...asked('tag', (tag) => sql`g.tags @> array[${tag}]::text[]`),
      ...asked('type', (type) => sql`g.type = ${type}`),
      ...asked('age', (age) => sql`g.age = ${age}`),
      ...asked('diet', (diet) => sql`g.diet @> array[${diet}]::text[]`),
      ...asked('severity', (severity) => sql`g.severity = ${severity}`),
      ...asked('email', () => sql`g.email = '' and p.email = ''`),
      ...asked(
        'group',
        (group) =>
          sql`exists (select 1 from guest_group_members m where m.guest_id = g.id and m.group_id = ${group})`,
      ),
    ],
    sql` and `,
  );
}
