export { drawCode } from './draw-code.ts';
export { type Column, drawRule, drawTable } from './draw-table.ts';
export type { Face } from './faces.ts';
export {
  bytesOf,
  colours,
  frame,
  keepTogether,
  mm,
  numberPages,
  openPdf,
  type Pdf,
  say,
  tabular,
} from './open-pdf.ts';
export { pictureForPdf } from './picture.ts';
