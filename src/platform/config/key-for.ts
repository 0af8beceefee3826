import { hkdfSync } from 'node:crypto';

/**
 * A key of its own for a purpose, derived from SECRET (HKDF): who learns it can do that one thing. The signatures of
 * session cookies and the tracking links of orders are older than this and are made with SECRET itself: a derived key
 * would sign everybody out and end every link that was mailed.
 */
export const keyFor = (
  secret: string,
  purpose: 'test-provider' | 'sealed words' | 'proofs' | `access token ${string}`,
): string => Buffer.from(hkdfSync('sha256', secret, '', `convive ${purpose}`, 32)).toString('base64url');
