import type { Database } from '#platform/db';
import { isId, newId } from '#platform/ids';
import { type Actor, accountOf } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { problemsOf } from '#platform/text';
import type { Clock } from '#platform/time';
import { MOST_VIEWS, plainSearch, type SavedView, SaveViewForm } from './contract.ts';
import { countViews, deleteView, viewsOf, writeView } from './views-store.ts';

export const needs = [] as const;

export type Views = {
  /** All that somebody saved, by name. */
  mine(by: Actor): Promise<SavedView[]>;
  /** Saves a list as it is asked now; a name that is taken in this list gets the new question. */
  save(input: {
    form: SaveViewForm;
    by: Actor;
  }): Promise<Result<{ id: string }, 'not-allowed' | 'invalid' | 'too-many'>>;
  remove(input: { id: string; by: Actor }): Promise<Result<null, 'not-there'>>;
};

/** Views of lists that people save for themselves. What a view may show is asked when it is opened, as of every address. */
export function createViews({ database, clock }: { database: Database; clock: Clock }): Views {
  return {
    async mine(by) {
      const accountId = accountOf(by);
      return accountId ? viewsOf(database.reader, accountId) : [];
    },
    async save({ form, by }) {
      const accountId = accountOf(by);
      if (!accountId) return refuse('not-allowed');
      const parsed = SaveViewForm.safeParse(form);
      if (!parsed.success) return refuse('invalid', { problems: problemsOf(parsed.error.issues) });
      const { place, search, name } = parsed.data;
      return database.inTransaction(async (tx) => {
        if ((await countViews(tx, accountId)) >= MOST_VIEWS) return refuse('too-many');
        const view = { id: newId(), accountId, place, search: plainSearch(search), name };
        return accept({ id: await writeView(tx, { ...view, createdAt: clock.now() }) });
      });
    },
    async remove({ id, by }) {
      const accountId = accountOf(by);
      if (!accountId || !isId(id)) return refuse('not-there');
      return database.inTransaction(async (tx) =>
        (await deleteView(tx, accountId, id)) ? accept(null) : refuse('not-there'),
      );
    },
  };
}
