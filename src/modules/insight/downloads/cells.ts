import type { Column, ExportRow, ShopAt } from '#platform/exports';
import { type Language, pickText, type Texts } from '#platform/i18n';
import { decimalString, formatMoney } from '#platform/money';
import type { Cell } from '#platform/sheets';
import { formatDay, wallClock } from '#platform/time';
import type { ListWords } from './context.ts';

type Told = { language: Language; words: ListWords; shop: ShopAt };

/** A row as programs calculate with it: amounts are numbers, days and moments are dates. */
export const cellsOf = (columns: readonly Column[], row: ExportRow, told: Told): Cell[] =>
  columns.map((column) => cellOf(column, row[column.key], told));

function cellOf({ kind, codes = '' }: Column, value: unknown, { language, words, shop }: Told): Cell {
  if (value === null || value === undefined) return null;
  switch (kind) {
    case 'number':
      return Number(value);
    case 'percent':
      return Number(value) / 100;
    case 'money':
      return { decimal: decimalString(Number(value)) };
    case 'day':
      return { day: String(value) };
    case 'instant':
      return { at: clockOf(value, shop.zone) };
    case 'code':
      return words.code(codes, String(value));
    case 'texts':
      return textOf(value, language);
    case 'text':
      return String(value);
  }
}

/** The same as people read it. */
export const textsOf = (columns: readonly Column[], row: ExportRow, told: Told): string[] => {
  const cells = cellsOf(columns, row, told);
  return columns.map(({ key, kind }, index) => {
    const cell = cells[index];
    if (cell === null || cell === undefined) return '';
    if (kind === 'money')
      return formatMoney(Number(row[key]), String(row.currency ?? told.shop.currency), told.language);
    if (kind === 'percent') return `${Number(cell).toLocaleString(told.language)}%`;
    if (kind === 'number') return Number(cell).toLocaleString(told.language);
    if (typeof cell === 'object' && 'day' in cell) return formatDay(cell.day, told.language, 'short');
    return typeof cell === 'object' && 'at' in cell ? cell.at : String(cell);
  });
};

/** A moment by the clock on the shop's wall, to the minute. */
export function clockOf(value: unknown, zone: string): string {
  const { day, time } = wallClock(new Date(value as string), zone);
  return `${day} ${time}`;
}

/** Several texts, such as the options of a thing, are one after the other. */
const textOf = (value: unknown, language: Language): string =>
  [value as Texts | Texts[]]
    .flat()
    .map((texts) => (Object.values(texts).some(Boolean) ? pickText(texts, language).text : ''))
    .join(', ');
