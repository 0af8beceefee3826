import { eventRoom } from '#modules/planner/events';
import { newId } from '#platform/ids';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { problemsOf } from '#platform/text';
import { QuestionForm, type QuestionView, type ReplyRefusal } from './contract.ts';
import { insertQuestion, updateQuestion } from './questions-store.ts';
import type { QuestionRecord } from './rsvp.rows.ts';
import type { RsvpContext } from './rsvp-context.ts';

export type SaveQuestion = { eventId: string; id?: string; form: QuestionForm; by: Actor };

/** Asks guests one thing more, or changes how it is asked. Choices keep their numbers, so that answers stay true. */
export async function saveQuestion(
  { database, events, realtime }: RsvpContext,
  { eventId, id, form, by }: SaveQuestion,
): Promise<Result<{ id: string }, ReplyRefusal>> {
  const may = await events.mayOn(database.reader, by, eventId, 'keep-replies');
  if (!may.ok) return may;
  const parsed = QuestionForm.safeParse(form);
  if (!parsed.success) return refuse('invalid', { problems: problemsOf(parsed.error.issues) });
  const choices = parsed.data.choices.map((choice) => ({ ...choice, id: choice.id || newId().slice(-12) }));
  return database.inTransaction(async (tx) => {
    const event = await events.facts(tx, eventId, 'share');
    const { partId } = parsed.data;
    if (partId && !event?.parts.some((part) => part.id === partId)) return refuse('not-there');
    const question = { ...parsed.data, choices };
    const saved = id ?? newId();
    if (id === undefined) await insertQuestion(tx, { ...question, id: saved, eventId });
    else if (!(await updateQuestion(tx, eventId, id, question))) return refuse('not-there');
    await record(tx, {
      by,
      action: id ? 'rsvp.change-question' : 'rsvp.add-question',
      subject: { type: 'question', id: saved },
      scope: eventId,
      after: { labels: question.labels },
    });
    realtime.tell(tx, eventRoom(eventId), { kind: 'replies' });
    return accept({ id: saved });
  });
}

/** Asks a question no more, or again. What was answered stays, and is not shown to guests. */
export async function retireQuestion(
  { database, events, clock, realtime }: RsvpContext,
  { eventId, id, retired, by }: { eventId: string; id: string; retired: boolean; by: Actor },
): Promise<Result<null, ReplyRefusal>> {
  const may = await events.mayOn(database.reader, by, eventId, 'keep-replies');
  if (!may.ok) return may;
  return database.inTransaction(async (tx) => {
    if (!(await updateQuestion(tx, eventId, id, { retiredAt: retired ? clock.now() : null })))
      return refuse('not-there');
    await record(tx, {
      by,
      action: retired ? 'rsvp.retire-question' : 'rsvp.ask-again',
      subject: { type: 'question', id },
      scope: eventId,
    });
    realtime.tell(tx, eventRoom(eventId), { kind: 'replies' });
    return accept(null);
  });
}

export const presentQuestion = ({
  id,
  partId,
  whom,
  kind,
  labels,
  choices,
  required,
}: QuestionRecord): QuestionView => ({ id, partId, whom, kind, labels, choices, required });
