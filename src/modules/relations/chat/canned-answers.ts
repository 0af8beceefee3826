import { isId, newId } from '#platform/ids';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { problemsOf } from '#platform/text';
import { insertAnswer, removeAnswer, standingAnswers, updateAnswer } from './answers-store.ts';
import { chatPolicy } from './chat.policy.ts';
import type { ChatContext } from './chat-context.ts';
import { AnswerRequest, type CannedAnswer } from './contract.ts';

type KeepRefusal = 'not-allowed' | 'not-there' | 'invalid' | 'changed-meanwhile';

/** What the staff answer again and again, by title. */
export async function listAnswers(
  { database }: ChatContext,
  by: Actor,
): Promise<Result<CannedAnswer[], 'not-allowed'>> {
  if (!chatPolicy.allows(by, 'see-chats')) return refuse('not-allowed');
  const rows = await standingAnswers(database.reader);
  return accept(rows.map(({ id, title, texts, version }) => ({ id, title, texts, version })));
}

export type KeepAnswer = {
  /** Undefined for a new one. */
  id: string | undefined;
  expected: number;
  values: { title: string; texts: object };
  by: Actor;
};

export async function keepAnswer(
  { database }: ChatContext,
  { id, expected, values, by }: KeepAnswer,
): Promise<Result<void, KeepRefusal>> {
  if (!chatPolicy.allows(by, 'keep-answers')) return refuse('not-allowed');
  const parsed = AnswerRequest.safeParse(values);
  if (!parsed.success) return refuse('invalid', { problems: problemsOf(parsed.error.issues) });
  if (id !== undefined && !isId(id)) return refuse('not-there');
  return database.inTransaction(async (tx) => {
    const made = id ?? newId();
    if (!id) await insertAnswer(tx, { id: made, ...parsed.data });
    else if (!(await updateAnswer(tx, { id, version: expected, ...parsed.data })))
      return refuse('changed-meanwhile');
    await record(tx, {
      by,
      action: id ? 'chat-answer.change' : 'chat-answer.add',
      subject: { type: 'chat-answer', id: made },
      after: { title: parsed.data.title },
    });
    return accept(undefined);
  });
}

export const putAwayAnswer = (ctx: ChatContext, given: { id: string; by: Actor }) =>
  move(ctx, given, ctx.clock.now());
/** The way back. */
export const bringBackAnswer = (ctx: ChatContext, given: { id: string; by: Actor }) => move(ctx, given, null);

async function move(
  { database }: ChatContext,
  { id, by }: { id: string; by: Actor },
  at: Date | null,
): Promise<Result<void, KeepRefusal>> {
  if (!chatPolicy.allows(by, 'keep-answers')) return refuse('not-allowed');
  return database.inTransaction(async (tx) => {
    if (!isId(id) || !(await removeAnswer(tx, id, at))) return refuse('not-there');
    const action = at ? 'chat-answer.remove' : 'chat-answer.restore';
    await record(tx, { by, action, subject: { type: 'chat-answer', id } });
    return accept(undefined);
  });
}
