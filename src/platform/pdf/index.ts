export { drawCode } from './draw-code.ts';
export { drawLink } from './draw-link.ts';
export { beginTable, type Column, drawRule, drawTable } from './draw-table.ts';
export type { Face } from './faces.ts';
export {
  bytesOf,
  colours,
  frame,
  keepTogether,
  mm,
  numberPages,
  openPdf,
  say,
  tabular,
} from './open-pdf.ts';
export type { Pdf } from './pdf.ts';
export { pictureForPdf } from './picture.ts';
export { begun, furniture, grouped, tagged } from './tags.ts';
