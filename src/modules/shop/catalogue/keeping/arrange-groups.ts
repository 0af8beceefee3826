import { isId } from '#platform/ids';
import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { cataloguePolicy } from '../catalogue.policy.ts';
import type { GroupKind, KeepingRefusal } from '../contract.ts';
import { type KeepingContext, tellOf } from './context.ts';
import { deleteGroup, lockGroup, orderGroupRows, writeGroup } from './group-store.ts';

type OfGroup = { kind: GroupKind; id: string; by: Actor };

/** Removes a category or a kind of celebration that nothing stands in, drafts and archived things included. */
export const removeGroup = (
  ctx: KeepingContext,
  { kind, id, by }: OfGroup,
): Promise<Result<null, KeepingRefusal>> =>
  ctx.database.inTransaction(async (tx) => {
    if (!cataloguePolicy.allows(by, 'keep-catalogue')) return refuse('not-allowed');
    const before = isId(id) ? await lockGroup(tx, kind, id) : undefined;
    if (!before) return refuse('no-such-group');
    if (!(await deleteGroup(tx, kind, id))) return refuse('not-empty');
    const { slug, names } = before;
    await record(tx, { by, action: `${kind}.remove`, subject: { type: kind, id }, before: { slug, names } });
    tellOf(ctx, tx, []);
    return accept(null);
  });

/** Puts groups into this order, as the shop shows them. */
export const orderGroups = (
  ctx: KeepingContext,
  { kind, ids, by }: { kind: GroupKind; ids: string[]; by: Actor },
): Promise<Result<null, KeepingRefusal>> =>
  ctx.database.inTransaction(async (tx) => {
    if (!cataloguePolicy.allows(by, 'keep-catalogue')) return refuse('not-allowed');
    await orderGroupRows(tx, kind, ids);
    await record(tx, {
      by,
      action: `${kind}.order`,
      subject: { type: kind, id: 'all' },
      after: { order: ids },
    });
    tellOf(ctx, tx, []);
    return accept(null);
  });

/** Gives a group its picture, by the stored key, or takes it away. */
export const pictureGroup = (
  ctx: KeepingContext,
  { kind, id, picture, by }: OfGroup & { picture: string | null },
): Promise<Result<null, KeepingRefusal>> =>
  ctx.database.inTransaction(async (tx) => {
    if (!cataloguePolicy.allows(by, 'keep-catalogue')) return refuse('not-allowed');
    const before = isId(id) ? await lockGroup(tx, kind, id) : undefined;
    if (!before) return refuse('no-such-group');
    await writeGroup(tx, kind, { ...before, picture });
    await record(tx, {
      by,
      action: `${kind}.picture`,
      subject: { type: kind, id },
      before: { picture: before.picture },
      after: { picture },
    });
    tellOf(ctx, tx, []);
    return accept(null);
  });
