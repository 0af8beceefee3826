export { createQuotes, type Quotes } from './module.ts';
export { quotesOwnData } from './own-data-store.ts';
export { quoteLinksRoutes } from './quote-links.routes.ts';
export { quotesRoutes } from './quotes.routes.ts';
export { quotesToExport } from './quotes-export-views.ts';
