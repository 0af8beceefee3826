import { afterCommit, type Database, type Reader, type Tx } from '#platform/db';
import { isId, newId } from '#platform/ids';
import { keep } from '#platform/kept';
import { type Actor, accountOf } from '#platform/policy';
import type { Realtime } from '#platform/realtime';
import { accept, type Result, refuse } from '#platform/result';
import type { Clock } from '#platform/time';
import { bump } from '#platform/versions';
import { changeHold, type HoldChange } from './change-hold.ts';
import type { StockDetail, StockList, StockQuery, StockRefusal } from './contract.ts';
import {
  type Correction,
  type Count,
  correctStock,
  countStock,
  type StockChanged,
  undoStockChange,
} from './correct-stock.ts';
import { gatherLines, type HoldOutcome, type HoldRequest } from './hold.ts';
import { inventoryPolicy } from './inventory.policy.ts';
import {
  backToMark,
  claimHold,
  countOpenHolds,
  endHold,
  extendHold,
  type HoldEnd,
  holdStock,
  insertHold,
  ledgerGaps,
  markHere,
  receiveStock,
  releasedLines,
  takeCapacity,
} from './inventory-store.ts';
import { type RentalBack, takeIn } from './rental-back.ts';
import { type SetThreshold, setThreshold } from './set-threshold.ts';
import { countLow, countStocked, stockDetailView, stockView } from './stock-views.ts';
import { stopCounting } from './stop-counting.ts';

export const needs = ['shop/catalogue', 'relations/mail-templates'] as const;

export type Inventory = {
  /** Keeps pieces and days while somebody pays: all of them or none. Three statements for any number of lines. */
  hold(tx: Tx, request: HoldRequest): Promise<HoldOutcome>;
  /** Locks the hold of a reference until the transaction ends; false when there is none that is open. A sale then cannot fail. */
  claim(tx: Tx, reference: string): Promise<boolean>;
  /** The hold became a sale. False when there was no open hold: it had expired, or was sold already. */
  sell(tx: Tx, reference: string): Promise<boolean>;
  /** An order is changed: what it keeps, held or sold, changes by the difference. Refuses with what is short. */
  change(tx: Tx, request: HoldChange): Promise<Result<null, 'no-hold' | 'sold-out' | 'taken'>>;
  /** Gives back what an unpaid order kept. */
  release(tx: Tx, reference: string): Promise<boolean>;
  /** Takes back what was sold: the order was rejected or cancelled before it left. */
  takeBack(tx: Tx, reference: string): Promise<boolean>;
  /** What an order had rented is back: its days from today on are free again, and what is lost is written off. */
  takeIn(tx: Tx, back: RentalBack): Promise<void>;
  /** Keeps what an expired order had kept, if it is all still there; false otherwise, and nothing is kept. */
  holdAgain(tx: Tx, reference: string, expiresAt: Date): Promise<boolean>;
  /** The hold of an order that gets another try to pay. */
  extend(tx: Tx, reference: string, expiresAt: Date): Promise<void>;
  receive(tx: Tx, lines: { variantId: string; quantity: number }[], note: string, by: Actor): Promise<void>;
  /** Stock is so many from now on, in the caller's transaction. */
  countIn(tx: Tx, request: { counts: Count[]; note: string; by: Actor }): ReturnType<typeof countStock>;
  /** The opposite: from here on these sell without end. */
  stopCounting: typeof stopCounting;
  /** The same as an act of its own. */
  count(request: { counts: Count[]; note: string; by: Actor }): ReturnType<typeof countStock>;
  /** So many more or fewer, with the reason. */
  correct(request: { corrections: Correction[]; note: string; by: Actor }): ReturnType<typeof correctStock>;
  /** The opposite of what one count or correction moved, once. */
  undoChange(request: {
    batchId: string;
    note: string;
    by: Actor;
  }): Promise<Result<StockChanged, StockRefusal>>;
  /** What is counted, for the office: on hand, held and free, scarcest first. */
  stockList(query: StockQuery, by: Actor): Promise<Result<StockList, 'not-allowed'>>;
  /** One variant with its newest movements; undefined when there is none, or it is not for this person. */
  stockOf(variantId: string, by: Actor): Promise<StockDetail | undefined>;
  /** From how many free pieces on a variant runs out; null for the usual number. */
  setThreshold(request: SetThreshold): ReturnType<typeof setThreshold>;
  /** How many variants run out now; nought for who may not see stock. */
  lowCount(by: Actor): Promise<number>;
  ledgerGaps: typeof ledgerGaps;
  /** Open holds and their expiry, for the proof that nothing is left behind. */
  openHolds(reader: Reader): Promise<number>;
};

/** News that names more things than a list shows names none. */
const MOST_NAMED = 50;

type InventoryNeeds = { database: Database; realtime: Realtime; clock: Clock };

export function createInventory({ database, realtime, clock }: InventoryNeeds): Inventory {
  const sees = (by: Actor) => inventoryPolicy.allows(by, 'see-stock');
  realtime.guardRooms('product', async () => true);
  realtime.guardRooms('shop', async () => true);

  /** Product pages show whether it can be had, the office how many there are. */
  function tellOf(tx: Tx, productId: string): void {
    realtime.tell(tx, `product:${productId}`, { kind: 'availability' });
    realtime.tell(tx, 'office:stock', { kind: 'stock-changed' });
  }

  /** Lists of the shop show whether things can be had, and share one room: told only when that may have changed. */
  function tellLists(tx: Tx, ids: readonly string[]): void {
    realtime.tell(tx, 'shop:availability', {
      kind: 'availability',
      ...(ids.length <= MOST_NAMED && { ids }),
    });
  }

  async function end(tx: Tx, reference: string, how: HoldEnd): Promise<boolean> {
    const ended = await endHold(tx, reference, how, clock.now());
    tellAll(tx, ended?.products ?? []);
    if (ended?.isBack) bump(tx, 'catalogue');
    if (ended?.isBack || ended?.freesDays) tellLists(tx, ended.products);
    return ended !== undefined;
  }

  const tellAll = (tx: Tx, products: readonly string[]) => {
    for (const product of products) tellOf(tx, product);
  };

  // A count may sell out what could be had, or bring back what was sold out: kept pages say which.
  const tellCounted = (tx: Tx, products: readonly string[]) => {
    tellAll(tx, products);
    tellLists(tx, products);
    bump(tx, 'catalogue');
  };
  const keeping = { tell: tellCounted, today: () => clock.now().toISOString().slice(0, 10) };

  const stocked = keep(() => countStocked(database.reader), clock);

  const inventory: Inventory = {
    async hold(tx, request) {
      const gathered = gatherLines(request.lines);
      const holdId = newId();
      const { short, soldOut } = await holdStock(tx, gathered, holdId);
      if (short.length > 0) return refuse('sold-out', { variants: short });
      // Pages that are kept say "sold out" or not, never how many.
      if (soldOut) bump(tx, 'catalogue');
      const full = await takeCapacity(tx, gathered.capacity);
      if (full.length > 0) return refuse('taken', { subjects: full });
      if (!(await insertHold(tx, { ...request, id: holdId }, gathered))) return refuse('too-many-holds');
      const products = [...new Set(request.lines.flatMap(({ productId }) => productId ?? []))];
      tellAll(tx, products);
      if (soldOut || gathered.capacity.some(({ product }) => product)) tellLists(tx, products);
      return accept({ holdId });
    },
    async change(tx, request) {
      const changed = await changeHold(tx, request);
      if (!changed.ok) return changed;
      const { products, wentOrCame, hasDays } = changed.value;
      tellAll(tx, products);
      if (wentOrCame) bump(tx, 'catalogue');
      if (wentOrCame || hasDays) tellLists(tx, products);
      return accept(null);
    },
    claim: async (tx, reference) => (await claimHold(tx, { reference })).length > 0,
    sell: (tx, reference) => end(tx, reference, 'sold'),
    release: (tx, reference) => end(tx, reference, 'released'),
    takeBack: (tx, reference) => end(tx, reference, 'returned'),
    async holdAgain(tx, reference, expiresAt) {
      const lines = await releasedLines(tx, reference);
      if (lines.length === 0) return false;
      // Half a hold must not stay when the rest is gone, while the caller's transaction goes on.
      await markHere(tx);
      const held = await inventory.hold(tx, { reference, cartId: null, from: null, expiresAt, lines });
      if (!held.ok) await backToMark(tx);
      return held.ok;
    },
    takeIn: (tx, back) => takeIn(tx, tellCounted, back),
    extend: extendHold,
    receive(tx, lines, note, by) {
      afterCommit(tx, stocked.forget);
      return receiveStock(tx, lines, note, accountOf(by));
    },
    countIn: (tx, request) => countStock(tx, keeping, request),
    stopCounting(tx, request) {
      afterCommit(tx, stocked.forget);
      return stopCounting(tx, request);
    },
    count: (request) => database.inTransaction((tx) => countStock(tx, keeping, request)),
    correct: (request) => database.inTransaction((tx) => correctStock(tx, keeping, request)),
    undoChange: (request) => database.inTransaction((tx) => undoStockChange(tx, keeping, request)),
    stockList: async (query, by) =>
      sees(by)
        ? accept(await stockView(database.reader, query, keeping.today(), stocked.get))
        : refuse('not-allowed'),
    stockOf: async (variantId, by) =>
      sees(by) && isId(variantId) ? stockDetailView(database.reader, variantId, keeping.today()) : undefined,
    setThreshold: (request) => setThreshold({ database, realtime }, request),
    lowCount: async (by) => (sees(by) ? countLow(database.reader) : 0),
    ledgerGaps,
    openHolds: countOpenHolds,
  };
  return inventory;
}
