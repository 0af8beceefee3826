import { createHmac } from 'node:crypto';

/** The token of a quote's page: derived like an order's, so that every later mail can carry it while its hash alone is kept. */
export const quoteLink = (secret: string, quoteId: string): string =>
  createHmac('sha256', secret).update(`quote-link|${quoteId}`).digest().subarray(0, 16).toString('base64url');
