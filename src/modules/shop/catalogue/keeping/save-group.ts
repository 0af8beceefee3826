import type { Tx } from '#platform/db';
import { isId } from '#platform/ids';
import { record, recordAll } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { cataloguePolicy } from '../catalogue.policy.ts';
import { indexForSearch } from '../catalogue-store.ts';
import type { GroupInput, GroupKind, KeepingRefusal } from '../contract.ts';
import { type KeepingContext, tellOf } from './context.ts';
import { groupsBySlug, insertGroups, lockGroup, productsIn, writeGroup } from './group-store.ts';

export type SavedGroup = { id: string; slug: string };

/** Keeps a category or a kind of celebration. Its address is given once and stays, for links lead there. */
export const saveGroup = (
  ctx: KeepingContext,
  request: { kind: GroupKind; id?: string; group: GroupInput; by: Actor },
): Promise<Result<SavedGroup, KeepingRefusal>> =>
  ctx.database.inTransaction(async (tx) => {
    const { kind, id, group, by } = request;
    if (!cataloguePolicy.allows(by, 'keep-catalogue')) return refuse('not-allowed');
    if (id === undefined) {
      const [added] = await insertGroups(tx, kind, [group]);
      if (!added)
        return refuse('invalid', {
          problems: [{ product: group.slug, field: 'slug', code: 'slug-taken' }],
        });
      await recordAll(tx, by, [actOfAdding(kind, added.id, group)]);
      tellOf(ctx, tx, []);
      return accept(added);
    }
    const before = isId(id) ? await lockGroup(tx, kind, id) : undefined;
    if (!before) return refuse('no-such-group');
    await writeGroup(tx, kind, { ...before, names: group.names, intro: group.intro });
    if (kind === 'category') await indexForSearch(tx, await productsIn(tx, id));
    await record(tx, {
      by,
      action: `${kind}.change`,
      subject: { type: kind, id },
      before: { names: before.names, intro: before.intro },
      after: { names: group.names, intro: group.intro },
    });
    tellOf(ctx, tx, []);
    return accept({ id, slug: before.slug });
  });

/** Adds the groups that are not there yet, by slug, in the caller's transaction; known ones stay as they are. */
export async function addGroups(
  ctx: KeepingContext,
  tx: Tx,
  { kind, groups, by }: { kind: GroupKind; groups: GroupInput[]; by: Actor },
): Promise<Result<{ added: SavedGroup[] }, KeepingRefusal>> {
  if (!cataloguePolicy.allows(by, 'keep-catalogue')) return refuse('not-allowed');
  const known = await groupsBySlug(
    tx,
    kind,
    groups.map(({ slug }) => slug),
  );
  const there = new Set(known.map(({ slug }) => slug));
  const missing = groups.filter(({ slug }) => !there.has(slug));
  const added = await insertGroups(tx, kind, missing);
  const bySlug = new Map(missing.map((group) => [group.slug, group]));
  await recordAll(
    tx,
    by,
    added.flatMap(({ id, slug }) => {
      const group = bySlug.get(slug);
      return group ? [actOfAdding(kind, id, group)] : [];
    }),
  );
  if (added.length > 0) tellOf(ctx, tx, []);
  return accept({ added });
}

const actOfAdding = (kind: GroupKind, id: string, { slug, names }: GroupInput) => ({
  action: `${kind}.add`,
  subject: { type: kind, id },
  after: { slug, names },
});
