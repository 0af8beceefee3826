import { createHmac } from 'node:crypto';

/**
 * The token of a payer's link: 128 bits, derived as that of the order, so that reminders can carry it while the database holds
 * its hash alone. Another turn is another link, and the one before opens nothing.
 */
export const shareLink = (secret: string, { id, linkTurn }: { id: string; linkTurn: number }): string =>
  createHmac('sha256', secret)
    .update(`share-link|${id}|${linkTurn}`)
    .digest()
    .subarray(0, 16)
    .toString('base64url');
