import { isId, newId } from '#platform/ids';
import { record } from '#platform/journal';
import { type Actor, accountOf } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { problemsOf } from '#platform/text';
import { CommentForm, type CommentList } from '../comment.contract.ts';
import type { EventRefusal } from '../contract.ts';
import { mayOn } from '../event-rights.ts';
import { type EventsContext, eventRoom } from '../events-context.ts';
import { commentsOf, insertComment, setRemoved } from './comments-store.ts';

const PER_PAGE = 10;

/** What the team and the hosts say to each other about an event. A private one is for those who read the planner's notes. */
export type Comments = {
  list(of: { eventId: string; before?: string; by: Actor }): Promise<Result<CommentList, EventRefusal>>;
  write(input: {
    eventId: string;
    form: CommentForm;
    by: Actor;
  }): Promise<Result<{ id: string }, EventRefusal>>;
  /** One's own, and back again. */
  remove(input: {
    eventId: string;
    id: string;
    removed: boolean;
    by: Actor;
  }): Promise<Result<null, EventRefusal>>;
};

export const createComments = ({ database, clock, realtime, accounts }: EventsContext): Comments => ({
  async list({ eventId, before, by }) {
    const may = await mayOn(database.reader, by, eventId, 'see-event');
    if (!may.ok) return may;
    const secrets = may.value.rights.includes('see-private');
    const found = await commentsOf(database.reader, {
      eventId,
      secrets,
      limit: PER_PAGE + 1,
      ...(isId(before) && { before }),
    });
    const shown = found.slice(0, PER_PAGE);
    const authors = [...new Set(shown.flatMap(({ accountId }) => accountId ?? []))];
    const names = new Map(
      (await accounts(authors, database.reader)).map(({ accountId, name }) => [accountId, name]),
    );
    return accept({
      comments: shown.map(({ id, accountId, words, private: secret, writtenAt }) => ({
        id,
        author: names.get(accountId ?? '') ?? null,
        words,
        private: secret,
        at: writtenAt.toISOString(),
        mine: accountId !== null && accountId === accountOf(by),
      })),
      next: found.length > PER_PAGE ? (shown.at(-1)?.id ?? null) : null,
    });
  },

  async write({ eventId, form, by }) {
    const may = await mayOn(database.reader, by, eventId, 'comment');
    if (!may.ok) return may;
    const read = CommentForm.safeParse(form);
    if (!read.success) return refuse('invalid', { problems: problemsOf(read.error.issues) });
    // Who may not read private ones writes none either: it would vanish before their eyes.
    const secret = read.data.private && may.value.rights.includes('see-private');
    return database.inTransaction(async (tx) => {
      const id = newId();
      const { words } = read.data;
      const writtenAt = clock.now();
      await insertComment(tx, { id, eventId, accountId: accountOf(by), words, private: secret, writtenAt });
      // The words are for those who read the comments; the journal keeps that something was said.
      await record(tx, {
        by,
        action: 'comment.write',
        subject: { type: 'comment', id },
        ...(!secret && { scope: eventId }),
      });
      realtime.tell(tx, eventRoom(eventId), { kind: 'event' });
      return accept({ id });
    });
  },

  async remove({ eventId, id, removed, by }) {
    const may = await mayOn(database.reader, by, eventId, 'comment');
    if (!may.ok) return may;
    const accountId = accountOf(by);
    if (accountId === null || !isId(id)) return refuse('not-there');
    return database.inTransaction(async (tx) => {
      const removedAt = removed ? clock.now() : null;
      if (!(await setRemoved(tx, { eventId, id, accountId, removedAt }))) return refuse('not-there');
      realtime.tell(tx, eventRoom(eventId), { kind: 'event' });
      return accept(null);
    });
  },
});
