import { createHmac } from 'node:crypto';

/**
 * The token of an order's tracking link: 128 bits, told from random only by who has our secret. It is derived, not
 * drawn, so that every later mail can carry it while the database holds its hash alone.
 */
export const orderLink = (secret: string, orderId: string): string =>
  createHmac('sha256', secret).update(`order-link|${orderId}`).digest().subarray(0, 16).toString('base64url');
