import { sql } from 'drizzle-orm';
import { actedOn } from '#platform/journal';
import { type OwnData, told } from '#platform/own-data';

/** What somebody answered as a guest under their confirmed address, and where their name stands as a planner's. */
export const rsvpOwnData: OwnData = {
  columns: [
    'replies.taken_by',
    'invitation_rounds.begun_by',
    'registrations.email',
    'registrations.first_name',
    'registrations.last_name',
  ],
  async tell(reader, { email }) {
    return {
      replies: await told(
        reader,
        sql`select e.title as event, p.names as part, a.answer, r.answered_at, r.via
            from guest_answers a join guests g on g.id = a.guest_id join event_parts p on p.id = a.part_id
              join events e on e.id = a.event_id left join replies r on r.party_id = a.party_id
            where lower(g.email) = ${email} and g.removed_at is null order by r.answered_at, p.position`,
      ),
      answersToQuestions: await told(
        reader,
        sql`select e.title as event, q.labels as question, a.words, a.chosen
            from question_answers a join guests g on g.id = a.guest_id join rsvp_questions q on q.id = a.question_id
              join events e on e.id = a.event_id
            where lower(g.email) = ${email} and g.removed_at is null order by q.position`,
      ),
      registrations: await told(
        reader,
        sql`select e.title as event, g.email, g.first_name, g.last_name, g.language, g.people, g.asked_at, g.confirmed_at
            from registrations g join events e on e.id = g.event_id where lower(g.email) = ${email} order by g.asked_at`,
      ),
    };
  },
  async forget(tx, { accountId, email, name, pseudonym }) {
    await tx.execute(sql`delete from registrations where lower(email) = ${email} and confirmed_at is null`);
    const acted = sql`event_id::text in ${actedOn(accountId)}`;
    await tx.execute(sql`update replies set taken_by = ${pseudonym} where taken_by = ${name} and ${acted}`);
    await tx.execute(
      sql`update invitation_rounds set begun_by = ${pseudonym} where begun_by = ${name} and ${acted}`,
    );
  },
};
