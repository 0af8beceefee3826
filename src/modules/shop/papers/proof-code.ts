import { createHmac, timingSafeEqual } from 'node:crypto';
import { isId } from '#platform/ids';

/**
 * The code of a proof names its order and is signed with our secret: 128 bits nobody else can make, so nothing is stored,
 * and one changed letter is found. Former secrets still verify.
 */
export type ProofCodes = {
  make(orderId: string): string;
  /** The order that a code proves; undefined for what we did not sign. */
  read(code: string): string | undefined;
};

const SIGNED = 16;
const FORM = /^[A-Za-z0-9_-]{43}$/;

/** `keys`, newest first: the first signs, all of them verify. */
export function createProofCodes(keys: readonly [string, ...string[]]): ProofCodes {
  const signature = (key: string, id: Uint8Array) =>
    createHmac('sha256', key).update('proof|').update(id).digest().subarray(0, SIGNED);
  return {
    make(orderId) {
      const id = Buffer.from(orderId.replaceAll('-', ''), 'hex');
      return Buffer.concat([id, signature(keys[0], id)]).toString('base64url');
    },
    read(code) {
      if (!FORM.test(code)) return undefined;
      const bytes = Buffer.from(code, 'base64url');
      // The last letter has bits to spare: a proof has one code, not four.
      if (bytes.toString('base64url') !== code) return undefined;
      const id = bytes.subarray(0, 16);
      const signed = bytes.subarray(16);
      if (!keys.some((key) => timingSafeEqual(signature(key, id), signed))) return undefined;
      const orderId = id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
      return isId(orderId) ? orderId : undefined;
    },
  };
}
