import { createHash } from 'node:crypto';

/** What is stored of a link token: SHA-256 in hex. A leaked table opens no link. */
export const hashLinkToken = (token: string): string => createHash('sha256').update(token).digest('hex');
