import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { chosenNames, isLowFacts, thresholdFacts } from '#modules/shop/catalogue';
import type { Reader } from '#platform/db';
import { type ExportableList, type ExportRow, sqlList } from '#platform/exports';
import { StockQuery } from './contract.ts';
import { inventoryPolicy } from './inventory.policy.ts';
import { counted, filters } from './stock-views.ts';

/** What is counted, to take along; `day` says of which day how much is let. */
export const stockToExport = (reader: Reader): ExportableList<StockQuery> =>
  sqlList({
    name: 'stock',
    reader,
    may: (by) => inventoryPolicy.allows(by, 'export-stock'),
    filter: StockQuery,
    filters: { q: 'text', low: { codes: 'yes-no' }, day: 'day' },
    columns: [
      { key: 'product', kind: 'texts', onPaper: 2 },
      { key: 'chosen', kind: 'texts' },
      { key: 'sku', kind: 'text' },
      { key: 'onHand', kind: 'number', onPaper: 0.7 },
      { key: 'held', kind: 'number', onPaper: 0.7 },
      { key: 'free', kind: 'number', onPaper: 0.7 },
      { key: 'out', kind: 'number', onPaper: 0.7 },
      { key: 'reorderAt', kind: 'number', onPaper: 0.7 },
      { key: 'runsOut', kind: 'code', codes: 'yes-no', onPaper: 0.7 },
    ],
    key: [{ column: sql`k.variant_id`, type: 'uuid' }],
    query: (asked, { today }) => ({
      columns: sql`
        p.names as product, p.options, v.options as chosen, v.sku, k.on_hand as "onHand", k.held, k.free,
        case when p.kind = 'rental' then coalesce((
          select c.taken from capacity_days c where c.subject_id = v.id and c.day = ${asked.day ?? today}::date), 0) end as out,
        ${thresholdFacts} as "reorderAt", ${isLowFacts}::text as "runsOut"`,
      from: counted,
      where: filters(asked),
    }),
    present: withChosen,
  });

const LedgerQuery = z.object({ variant: z.uuid().optional().catch(undefined) });
type LedgerQuery = z.infer<typeof LedgerQuery>;

/** Every movement of stock, of one thing or of all, to take along: the whole ledger, where its page shows the newest of it. */
export const movementsToExport = (reader: Reader): ExportableList<LedgerQuery> =>
  sqlList({
    name: 'movements',
    reader,
    may: (by) => inventoryPolicy.allows(by, 'export-stock'),
    filter: LedgerQuery,
    filters: { variant: 'text' },
    columns: [
      { key: 'at', kind: 'instant' },
      { key: 'product', kind: 'texts', onPaper: 1.8 },
      { key: 'chosen', kind: 'texts' },
      { key: 'sku', kind: 'text' },
      { key: 'reason', kind: 'code', codes: 'movement' },
      { key: 'onHandDelta', kind: 'number', onPaper: 0.7 },
      { key: 'heldDelta', kind: 'number', onPaper: 0.7 },
      { key: 'orderNumber', kind: 'text' },
      { key: 'note', kind: 'text', onPaper: 1.5 },
    ],
    key: [{ column: sql`m.id`, type: 'bigint' }],
    query: ({ variant }) => ({
      columns: sql`
        m.at, p.names as product, p.options, v.options as chosen, v.sku, m.reason, m.on_hand_delta as "onHandDelta",
        m.held_delta as "heldDelta", m.note,
        (select o.number from holds h join orders o on o.id::text = h.reference where h.id = m.hold_id) as "orderNumber"`,
      from: sql`stock_movements m`,
      joins: sql`left join variants v on v.id = m.variant_id left join products p on p.id = v.product_id`,
      where: variant ? sql`m.variant_id = ${variant}::uuid` : sql`true`,
    }),
    present: withChosen,
  });

/** The names of what was chosen, in place of its codes; a product that is gone has none. */
function withChosen({ options, chosen, ...row }: ExportRow): ExportRow {
  const known = { options, chosen } as Parameters<typeof chosenNames>[0];
  return { ...row, chosen: options && chosen ? chosenNames(known) : null };
}
