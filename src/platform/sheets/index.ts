export type { Cell } from './cell.ts';
export { plainText } from './formulas.ts';
export type { NamedSheet } from './read-excel.ts';
export { readSheet, readSheets } from './read-sheet.ts';
export { type Cells, LIMITS, type SheetProblem, type SheetRow, UnreadableSheet } from './sheet.ts';
export { csvOf, inOnePiece } from './write-csv.ts';
export { excelOf, MOST_EXCEL_ROWS } from './write-excel.ts';
export { MOST_WORKBOOK_ROWS, workbookOf } from './write-workbook.ts';
