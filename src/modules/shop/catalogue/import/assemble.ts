import type { SheetRow } from '#platform/sheets';
import { type ImportMapping, MOST, slugOf } from '../contract.ts';
import { readList, readPrice, readWhole } from './cell-values.ts';
import type { Assembled, Draft, DraftPicture, DraftVariant } from './draft.ts';
import { fieldsOf } from './field-cells.ts';
import { textOfHtml } from './html-text.ts';
import { optionsOf, valuesOf } from './option-cells.ts';
import { cellsBy, type ProblemList, problemList, type RowCells } from './row-cells.ts';

/** Which product a row belongs to: its handle, or its name where a sheet has no handles; undefined says: to the one above. */
export function keyOf(cells: RowCells, row: SheetRow): string | undefined {
  const said = cells.has('handle')
    ? cells.cell(row, 'handle')
    : (Object.values(cells.texts(row, 'title'))[0] ?? '');
  return said === '' ? undefined : said;
}

/** The rows of one product put together. `vatRates` are those the shop knows. */
export function assemble(
  rows: readonly SheetRow[],
  mapping: ImportMapping,
  vatRates: readonly number[],
): Assembled {
  const cells = cellsBy(mapping);
  const list = problemList(cells);
  const [first] = rows as [SheetRow];
  const key = keyOf(cells, first);
  const slug = slugOf(key ?? '');
  if (!slug) list.add(first, cells.has('handle') ? 'handle' : 'title', 'handle-missing');
  const options = optionsOf(cells, list, first);
  const variants = rows.flatMap((row, at) =>
    at === 0 || isVariant(cells, row) ? [variantOf(cells, list, row)] : [],
  );
  if (variants.length > MOST.variants) list.add(first, 'handle', 'too-many-variants');
  const pictures = picturesOf(cells, rows);
  if ((pictures?.length ?? 0) > MOST.pictures) list.add(first, 'image', 'too-many-pictures');
  const category = categoryOf(cells, first, mapping);
  const personalText = personalTextOf(cells, list, first);
  const draft: Draft = {
    slug,
    line: first.line,
    fields: fieldsOf(list, first, vatRates),
    texts: textsOf(cells, first, mapping),
    variants,
    ...(personalText && { personalText }),
    ...(category && { category }),
    ...(cells.has('event-types') && {
      eventTypes: readList(cells.cell(first, 'event-types'))
        .map((one) => slugOf(one))
        .filter(Boolean),
    }),
    ...(cells.cell(first, 'tags') && { tags: readList(cells.cell(first, 'tags')) }),
    ...(options && { options }),
    ...(pictures && { pictures: pictures.slice(0, MOST.pictures) }),
  };
  return { draft, problems: list.problems };
}

const isVariant = (cells: RowCells, row: SheetRow) =>
  cells.cell(row, 'sku') !== '' ||
  cells.cell(row, 'price') !== '' ||
  valuesOf(cells, row).some((value) => value !== '');

function variantOf(cells: RowCells, list: ProblemList, row: SheetRow): DraftVariant {
  const sku = cells.cell(row, 'sku');
  const priceMinor = list.read(row, 'price', readPrice, 'price-form');
  if (typeof priceMinor === 'number' && (priceMinor < 0 || priceMinor > MOST.priceMinor))
    list.add(row, 'price', 'price-range');
  const serves = list.read(row, 'serves', readWhole, 'number-form');
  const pieces = list.read(row, 'stock', readWhole, 'number-form');
  // Who may sell on when nothing is left does not count; and what others oversold is none for us.
  const counts = pieces !== null && cells.cell(row, 'stock-policy').toLowerCase() !== 'continue';
  return {
    line: row.line,
    values: valuesOf(cells, row),
    ...(sku && { sku }),
    ...(typeof priceMinor === 'number' && { priceMinor }),
    ...(serves !== undefined && { serves }),
    ...(pieces !== undefined && pieces !== null && counts && { onHand: Math.max(0, pieces) }),
  };
}

function textsOf(cells: RowCells, row: SheetRow, { language }: ImportMapping): Draft['texts'] {
  const html = cells.cell(row, 'body');
  return {
    names: cells.texts(row, 'title'),
    summary: cells.texts(row, 'summary'),
    description: { ...(html && { [language]: textOfHtml(html) }), ...cells.texts(row, 'description') },
    material: cells.texts(row, 'material'),
  };
}

function personalTextOf(cells: RowCells, list: ProblemList, row: SheetRow): Draft['personalText'] {
  const max = list.read(row, 'text-max', readWhole, 'number-form');
  return max === undefined ? undefined : { max, label: cells.texts(row, 'label') };
}

function categoryOf(cells: RowCells, row: SheetRow, mapping: ImportMapping): Draft['category'] {
  const named = Object.fromEntries(
    Object.entries(cells.texts(row, 'category-name')).filter(([, name]) => name),
  );
  const said = cells.cell(row, 'category');
  const words =
    said || (mapping.categoryFromType ? (cells.cell(row, 'type').split('>').pop()?.trim() ?? '') : '');
  const slug = slugOf(words);
  if (!slug) return undefined;
  return {
    slug,
    names: Object.keys(named).length > 0 ? named : { [mapping.language]: words.slice(0, 120).toWellFormed() },
  };
}

function picturesOf(cells: RowCells, rows: readonly SheetRow[]): DraftPicture[] | undefined {
  if (!cells.has('image') && !cells.has('image-key')) return undefined;
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const cell = cells.cell(row, 'image-key') || cells.cell(row, 'image');
    if (cell === '' || seen.has(cell)) return [];
    seen.add(cell);
    return [{ line: row.line, cell: cell.slice(0, 2_000).toWellFormed(), alt: cells.texts(row, 'alt') }];
  });
}
