export { drawSums } from './drawings/drawn-sums.ts';
export { drawVat } from './drawings/drawn-vat.ts';
export { drawFacts, drawLetterHead, drawTitle, type Sender } from './drawings/letter-head.ts';
export { createPapers, type Papers } from './module.ts';
export { papersOwnData } from './own-data-store.ts';
export { bookingsToExport, papersToExport, vatToExport } from './papers-export-views.ts';
export { figures, filled, wordsOf } from './words/paper-words.ts';
