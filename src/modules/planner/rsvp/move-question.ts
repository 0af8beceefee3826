import { eventRoom } from '#modules/planner/events';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import type { ReplyRefusal } from './contract.ts';
import { orderQuestions, questionsOf } from './questions-store.ts';
import type { RsvpContext } from './rsvp-context.ts';

export type MoveQuestion = { eventId: string; id: string; to: 'up' | 'down'; by: Actor };

/** Asks a question one place sooner or later. */
export async function moveQuestion(
  { database, events, realtime }: RsvpContext,
  { eventId, id, to, by }: MoveQuestion,
): Promise<Result<null, ReplyRefusal>> {
  const may = await events.mayOn(database.reader, by, eventId, 'keep-replies');
  if (!may.ok) return may;
  return database.inTransaction(async (tx) => {
    // Two who order at once take turns at the event.
    await events.facts(tx, eventId, 'update');
    const ids = (await questionsOf(tx, eventId)).map((question) => question.id);
    const at = ids.indexOf(id);
    if (at < 0) return refuse('not-there');
    const other = Math.min(ids.length - 1, Math.max(0, at + (to === 'up' ? -1 : 1)));
    const [moved] = ids.splice(at, 1);
    ids.splice(other, 0, moved as string);
    await orderQuestions(tx, eventId, ids);
    realtime.tell(tx, eventRoom(eventId), { kind: 'replies' });
    return accept(null);
  });
}
