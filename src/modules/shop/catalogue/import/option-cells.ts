import type { SheetRow } from '#platform/sheets';
import { ProductInput } from '../contract.ts';
import type { Draft } from './draft.ts';
import type { ProblemList, RowCells } from './row-cells.ts';

const places = [1, 2, 3, 4] as const;

/** What Shopify writes where a product has nothing to choose. */
const isNoChoice = (cells: RowCells, row: SheetRow) =>
  cells.cell(row, 'option1-value') === 'Default Title' ||
  (cells.cell(row, 'option1-name') === 'Title' && cells.cell(row, 'option1-value') === '');

/** The words a row says for the product's options, in their order. */
export function valuesOf(cells: RowCells, row: SheetRow): string[] {
  if (isNoChoice(cells, row)) return [];
  return places.map((place) => cells.cell(row, `option${place}-value`));
}

/** The names of the options, and, from our own export, everything about them. */
export function optionsOf(cells: RowCells, list: ProblemList, first: SheetRow): Draft['options'] {
  const speaks = places.some((place) => cells.has(`option${place}-value`));
  const whole = list.read(first, 'options', readWholeOptions, 'options-form');
  if (!speaks && !whole) return undefined;
  if (isNoChoice(cells, first)) return { names: [] };
  const names = places
    .map((place) => ({
      name: cells.cell(first, `option${place}-name`),
      value: cells.cell(first, `option${place}-value`),
    }))
    // A value whose option has no name is an option none the less.
    .map(({ name, value }, at) => name || (value && `Option ${at + 1}`));
  const last = names.findLastIndex((name) => name !== '');
  return { names: names.slice(0, last + 1), ...(whole && { whole }) };
}

function readWholeOptions(cell: string): ProductInput['options'] | undefined {
  try {
    const read = ProductInput.shape.options.safeParse(JSON.parse(cell));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
