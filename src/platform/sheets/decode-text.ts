// So much is looked at, from the first letter that is not ASCII, to tell UTF-8 from Windows-1252.
const ENOUGH = 64 * 1024;

/** The text of a stream of bytes: UTF-8, UTF-16 of either order with or without its mark, else Windows-1252. */
export async function* decodeText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let held: Buffer = Buffer.alloc(0);
  let decoder: TextDecoder | undefined;
  for await (const chunk of bytes) {
    if (decoder) {
      yield decoder.decode(chunk, { stream: true });
      continue;
    }
    held = Buffer.concat([held, chunk]);
    if (held.length < 4) continue;
    const known = decoderOf(held, false);
    if (known === 'undecided') continue;
    if (known === 'ascii') {
      yield held.toString('latin1');
      held = Buffer.alloc(0);
      continue;
    }
    decoder = known;
    yield decoder.decode(held, { stream: true });
    held = Buffer.alloc(0);
  }
  if (held.length > 0) {
    const known = decoderOf(held, true);
    decoder = typeof known === 'string' ? new TextDecoder('utf-8') : known;
    yield decoder.decode(held, { stream: true });
  }
  if (decoder) yield decoder.decode();
}

type Known = TextDecoder | 'ascii' | 'undecided';

function decoderOf(held: Buffer, isWhole: boolean): Known {
  if (held[0] === 0xff && held[1] === 0xfe) return new TextDecoder('utf-16le');
  if (held[0] === 0xfe && held[1] === 0xff) return new TextDecoder('utf-16be');
  if (held[0] === 0xef && held[1] === 0xbb && held[2] === 0xbf) return new TextDecoder('utf-8');
  // The header of a sheet is nearly all ASCII: every second byte of it is nought in UTF-16.
  const [evens, odds] = noughts(held.subarray(0, 512));
  if (odds > 0.3 && odds > evens) return new TextDecoder('utf-16le');
  if (evens > 0.3) return new TextDecoder('utf-16be');
  const from = held.findIndex((byte) => byte > 127);
  if (from < 0) return 'ascii';
  const sample = held.subarray(from, from + ENOUGH);
  if (!isWhole && sample.length < 4) return 'undecided';
  return new TextDecoder(isUtf8(sample) ? 'utf-8' : 'windows-1252');
}

function noughts(head: Buffer): [number, number] {
  const counts: [number, number] = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) counts[at % 2 === 0 ? 0 : 1] += 1;
  });
  const pairs = Math.max(1, Math.floor(head.length / 2));
  return [counts[0] / pairs, counts[1] / pairs];
}

function isUtf8(sample: Buffer): boolean {
  try {
    // `stream` forgives a letter that the sample cuts in two.
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}
