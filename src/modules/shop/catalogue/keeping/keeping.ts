import type { Tx } from '#platform/db';
import { isId } from '#platform/ids';
import { keep } from '#platform/kept';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import type { Clock } from '#platform/time';
import { cataloguePolicy } from '../catalogue.policy.ts';
import type {
  BulkPreview,
  GroupKind,
  KeepingList,
  KeepingQuery,
  KeepingRefusal,
  KeptGroup,
  KeptProduct,
  SavedProduct,
  Selection,
} from '../contract.ts';
import { orderGroups, pictureGroup, removeGroup } from './arrange-groups.ts';
import { selected } from './bulk-store.ts';
import { addPictures, describePicture, orderPictures, removePicture } from './change-pictures.ts';
import {
  type ChangedMany,
  type ChangeMany,
  changeProducts,
  previewChange,
  undoChange,
} from './change-products.ts';
import type { KeepingContext } from './context.ts';
import { duplicateProduct } from './duplicate-product.ts';
import { countStates, groupsView, keepingView, variantsMatching } from './keeping-views.ts';
import { storedProducts } from './kept-views.ts';
import { addGroups, saveGroup } from './save-group.ts';
import { saveProduct } from './save-product.ts';
import { type ProductWish, saveProducts } from './save-products.ts';

/** What use cases take besides their context. */
type Asks<U extends (ctx: KeepingContext, request: never) => unknown> = (
  request: Parameters<U>[1],
) => ReturnType<U>;
type Keeps<T> = Promise<Result<T, KeepingRefusal>>;

export type CatalogueKeeping = {
  list(query: KeepingQuery, by: Actor): Promise<Result<KeepingList, 'not-allowed'>>;
  /** One whole product, drafts and archived too; undefined when there is none, or it is not for this person. */
  product(id: string, by: Actor): Promise<KeptProduct | undefined>;
  /** Whole products by slug, in one statement; slugs nobody has are missing. For exports and the API. */
  products(slugs: readonly string[], by: Actor): Promise<Result<KeptProduct[], 'not-allowed'>>;
  groups(kind: GroupKind, by: Actor): Promise<Result<KeptGroup[], 'not-allowed'>>;
  /** May this person change the catalogue, or only look? */
  mayKeep(by: Actor): boolean;
  /** The counted variants of a selection, for a change of their stock. */
  variantsOf(selection: Selection, by: Actor): Promise<Result<string[], 'not-allowed'>>;

  saveProduct: Asks<typeof saveProduct>;
  /** Many at once, set-based, in the caller's transaction: see `saveProducts`. */
  saveProducts(tx: Tx, wishes: readonly ProductWish[], by: Actor): Keeps<SavedProduct[]>;
  duplicateProduct: Asks<typeof duplicateProduct>;

  previewChange(request: ChangeMany): Keeps<BulkPreview>;
  changeProducts(request: ChangeMany): Keeps<ChangedMany>;
  undoChange(request: { changeId: string; by: Actor }): Keeps<ChangedMany>;

  addPictures: Asks<typeof addPictures>;
  describePicture: Asks<typeof describePicture>;
  orderPictures: Asks<typeof orderPictures>;
  removePicture: Asks<typeof removePicture>;

  saveGroup: Asks<typeof saveGroup>;
  /** Adds the groups that are not there yet, in the caller's transaction. */
  addGroups(tx: Tx, request: Parameters<typeof addGroups>[2]): ReturnType<typeof addGroups>;
  removeGroup: Asks<typeof removeGroup>;
  orderGroups: Asks<typeof orderGroups>;
  pictureGroup: Asks<typeof pictureGroup>;
};

export function createCatalogueKeeping(ctx: KeepingContext & { clock: Clock }): CatalogueKeeping {
  const { reader } = ctx.database;
  const sees = (by: Actor) => cataloguePolicy.allows(by, 'see-catalogue');
  // What changes the catalogue makes it forget these, and counting all there is takes longer than the page.
  const states = keep(() => countStates(reader), ctx.clock);
  const groups = {
    category: keep(() => groupsView(reader, 'category'), ctx.clock),
    'event-type': keep(() => groupsView(reader, 'event-type'), ctx.clock),
  };
  return {
    list: async (query, by) =>
      sees(by) ? accept(await keepingView(reader, query, states.get)) : refuse('not-allowed'),
    product: async (id, by) => {
      if (!sees(by) || !isId(id)) return undefined;
      const [stored] = await storedProducts(reader, { ids: [id] });
      return stored;
    },
    products: async (slugs, by) =>
      sees(by) ? accept(await storedProducts(reader, { slugs })) : refuse('not-allowed'),
    groups: async (kind, by) => (sees(by) ? accept(await groups[kind].get()) : refuse('not-allowed')),
    mayKeep: (by) => cataloguePolicy.allows(by, 'keep-catalogue'),
    variantsOf: async (selection, by) =>
      sees(by) ? accept(await variantsMatching(reader, selected(selection))) : refuse('not-allowed'),
    saveProduct: (request) => saveProduct(ctx, request),
    saveProducts: (tx, wishes, by) => saveProducts(ctx, tx, wishes, by),
    duplicateProduct: (request) => duplicateProduct(ctx, request),
    previewChange: (request) => previewChange(ctx, request),
    changeProducts: (request) => changeProducts(ctx, request),
    undoChange: (request) => undoChange(ctx, { ...request, at: ctx.clock.now() }),
    addPictures: (request) => addPictures(ctx, request),
    describePicture: (request) => describePicture(ctx, request),
    orderPictures: (request) => orderPictures(ctx, request),
    removePicture: (request) => removePicture(ctx, request),
    saveGroup: (request) => saveGroup(ctx, request),
    addGroups: (tx, request) => addGroups(ctx, tx, request),
    removeGroup: (request) => removeGroup(ctx, request),
    orderGroups: (request) => orderGroups(ctx, request),
    pictureGroup: (request) => pictureGroup(ctx, request),
  };
}
