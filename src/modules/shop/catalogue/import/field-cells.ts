import type { SheetRow } from '#platform/sheets';
import { allergens, diets, productKinds, productStates } from '../contract.ts';
import { readList, readPrice, readRate, readTruth, readWhole } from './cell-values.ts';
import type { DraftFields } from './draft.ts';
import type { ProblemList } from './row-cells.ts';

/** What the cells of a product's first row say of it, beside texts, variants and pictures. */
export function fieldsOf(list: ProblemList, row: SheetRow, vatRates: readonly number[]): DraftFields {
  const whole = (cell: string) => readWhole(cell);
  const oneOf =
    <T extends string>(all: readonly T[]) =>
    (cell: string) =>
      all.find((one) => one === cell.toLowerCase());
  const someOf =
    <T extends string>(all: readonly T[]) =>
    (cell: string) => {
      const said = readList(cell).map((one) => all.find((known) => known === one.toLowerCase()));
      return said.includes(undefined) ? undefined : (said as T[]);
    };
  const rate = (cell: string) => {
    const bp = readRate(cell);
    return bp !== undefined && vatRates.includes(bp) ? bp : undefined;
  };
  const read = list.read;
  const published = read(row, 'published', readTruth, 'truth-form');
  const active = (cell: string) =>
    cell.toLowerCase() === 'active' ? 'published' : oneOf(productStates)(cell);
  const status = read(row, 'status', active, 'unknown-state');
  const given: { [F in keyof DraftFields]: DraftFields[F] | undefined } = {
    state: status ?? (typeof published === 'boolean' ? (published ? 'published' : 'draft') : undefined),
    kind: read(row, 'kind', oneOf(productKinds), 'unknown-kind') ?? undefined,
    vatRateBp: read(row, 'vat', rate, 'unknown-vat') ?? undefined,
    leadDays: read(row, 'lead-days', whole, 'number-form') ?? undefined,
    dayCapacity: read(row, 'day-capacity', whole, 'number-form'),
    minGuests: read(row, 'min-guests', whole, 'number-form'),
    maxGuests: read(row, 'max-guests', whole, 'number-form'),
    rentalOutDays: read(row, 'days-out', whole, 'number-form'),
    rentalBackDays: read(row, 'days-back', whole, 'number-form'),
    depositMinor: read(row, 'deposit', readPrice, 'price-form'),
    allergens: emptied(read(row, 'allergens', someOf(allergens), 'unknown-allergen')),
    diets: emptied(read(row, 'diets', someOf(diets), 'unknown-diet')),
    maker: read(row, 'vendor', (cell) => cell, ''),
    makingDays: read(row, 'making-days', whole, 'number-form'),
    uniquePiece: no(read(row, 'unique-piece', readTruth, 'truth-form')),
    pictureUpload: no(read(row, 'picture-upload', readTruth, 'truth-form')),
    highlight: no(read(row, 'highlight', readTruth, 'truth-form')),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

const emptied = <T>(list: T[] | null | undefined) => (list === null ? [] : list);
const no = (said: boolean | null | undefined) => (said === null ? false : said);
