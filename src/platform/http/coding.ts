import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Coding = 'br' | 'gzip' | 'identity';

const takes = (accepted: string, coding: string) =>
  new RegExp(`\\b${coding}\\b(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))`).test(accepted);

/** The smallest form of an answer that a browser reads (RFC 9110, Accept-Encoding; a weight of nought says: not this one). */
export function codingFor(accepted: string | undefined): Coding {
  if (!accepted) return 'identity';
  if (takes(accepted, 'br')) return 'br';
  return takes(accepted, 'gzip') ? 'gzip' : 'identity';
}

/** `effort` as brotli counts it, 0 to 11; gzip goes along with it as far as it goes. */
export async function compress(content: Uint8Array, coding: 'br' | 'gzip', effort: number): Promise<Buffer> {
  return coding === 'br'
    ? promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: effort } })
    : promisify(gzip)(content, { level: Math.min(9, Math.max(1, effort)) });
}
