/** Time-ordered UUID (RFC 9562, version 7), so that new rows land at the end of their index. */
export function newId(now: number = Date.now()): string {
  const bytes = randomBytes();
  for (let i = 5, rest = now; i >= 0; i--, rest = Math.floor(rest / 256)) bytes[i] = rest % 256;
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

// Asked for in heaps: sixteen bytes cost nearly as much as a thousand. None is given out twice.
const heap = new Uint8Array(1024);
let used = heap.length;

function randomBytes(): Uint8Array {
  if (used === heap.length) {
    crypto.getRandomValues(heap);
    used = 0;
  }
  used += 16;
  return heap.slice(used - 16, used);
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** True for a lower-case UUID; anything else from outside is treated as "not found", never sent to SQL. */
export const isId = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);

/** 128 random bits for a link that opens without sign-in, in 22 letters that survive a mail program. */
export function newLinkToken(): string {
  const bytes = randomBytes();
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** True for what `newLinkToken` makes; anything else in a cookie or an address opens nothing. */
export const isLinkToken = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z0-9_-]{22}$/.test(value);
