import type { Texts } from '#platform/i18n';
import { languages } from '#platform/i18n';
import type { SheetRow } from '#platform/sheets';
import type { ImportField, ImportMapping, ImportProblem } from '../contract.ts';

type Problem = Omit<ImportProblem, 'slug'>;
const SHOWN = 200;

/** The cells of one product by what their columns mean, and what was wrong with them. */
export function cellsBy(mapping: ImportMapping) {
  const place = new Map<ImportField, number>();
  mapping.columns.forEach((field, at) => {
    if (field) place.set(field, at);
  });
  const has = (field: ImportField) => place.has(field);
  const cell = (row: SheetRow, field: ImportField): string => row.cells[place.get(field) ?? -1]?.trim() ?? '';

  /** A text per language: the column of a language speaks for it, a plain one for the language of the sheet. */
  function texts(
    row: SheetRow,
    name: 'title' | 'summary' | 'description' | 'material' | 'label' | 'alt' | 'category-name',
  ): Texts {
    const said: Texts = {};
    if (name === 'title' || name === 'summary' || name === 'description' || name === 'alt') {
      const plain = cell(row, name);
      if (plain) said[mapping.language] = plain;
    }
    for (const language of languages)
      if (has(`${name}-${language}`)) said[language] = cell(row, `${name}-${language}`);
    return said;
  }
  return { has, cell, texts };
}
export type RowCells = ReturnType<typeof cellsBy>;

/** Gathers what is wrong, each by its line and column. */
export function problemList(cells: RowCells) {
  const problems: Problem[] = [];
  const add = (row: SheetRow, field: ImportField, code: string) =>
    void problems.push({
      line: row.line,
      field,
      code,
      value: cells.cell(row, field).slice(0, SHOWN).toWellFormed(),
    });

  /**
   * What a cell says, by its reader. Undefined when there is no such column or it cannot be read, which is then a problem; null when
   * the cell is empty.
   */
  function read<T>(
    row: SheetRow,
    field: ImportField,
    reader: (cell: string) => T | undefined,
    code: string,
  ): T | null | undefined {
    if (!cells.has(field)) return undefined;
    const said = cells.cell(row, field);
    if (said === '') return null;
    const value = reader(said);
    if (value === undefined) add(row, field, code);
    return value;
  }
  return { problems, add, read };
}
export type ProblemList = ReturnType<typeof problemList>;
