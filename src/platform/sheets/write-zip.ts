import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

export type ZipEntry = { name: string; content: AsyncIterable<Uint8Array> | Iterable<Uint8Array> };

type Written = { name: Buffer; crc: number; packed: number; size: number; at: number };

// The sizes of an entry stand behind it, for nobody knows them before; names are UTF-8.
const FLAGS = 0x0808;
const DEFLATED = 8;
const VERSION = 20;
// The first day that a zip knows: the same content gives the same bytes.
const DAY = 0x21;

/** A zip in pieces, as its entries come, in memory that does not grow with them. Below four gigabytes. */
export async function* zipOf(entries: Iterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const written: Written[] = [];
  let at = 0;
  for (const { name, content } of entries) {
    const entry: Written = { name: Buffer.from(name), crc: 0, packed: 0, size: 0, at };
    const head = Buffer.concat([
      record(0x04034b50, [VERSION, FLAGS, DEFLATED, 0, DAY], entry, [0]),
      entry.name,
    ]);
    yield head;
    for await (const piece of deflated(content, entry)) {
      entry.packed += piece.byteLength;
      yield piece;
    }
    const tail = sizes(entry);
    yield tail;
    at += head.byteLength + entry.packed + tail.byteLength;
    written.push(entry);
  }
  yield directory(written, at);
}

async function* deflated(content: ZipEntry['content'], entry: Written): AsyncGenerator<Buffer> {
  const measured = async function* () {
    for await (const piece of content) {
      entry.crc = crc32(piece, entry.crc);
      entry.size += piece.byteLength;
      yield piece;
    }
  };
  const deflate = createDeflateRaw();
  // What goes wrong reaches whoever reads.
  pipeline(Readable.from(measured()), deflate, () => {});
  yield* deflate as AsyncIterable<Buffer>;
}

/** What local headers and the directory share: a signature, small numbers, then checksum, sizes and lengths. */
function record(signature: number, small: number[], entry: Written | undefined, more: number[]): Buffer {
  const buffer = Buffer.alloc(4 + small.length * 2 + 12 + 2 + more.length * 2);
  let offset = buffer.writeUInt32LE(signature, 0);
  for (const value of small) offset = buffer.writeUInt16LE(value, offset);
  for (const value of [entry?.crc ?? 0, entry?.packed ?? 0, entry?.size ?? 0])
    offset = buffer.writeUInt32LE(value, offset);
  offset = buffer.writeUInt16LE(entry?.name.byteLength ?? 0, offset);
  for (const value of more) offset = buffer.writeUInt16LE(value, offset);
  return buffer;
}

function sizes({ crc, packed, size }: Written): Buffer {
  const buffer = Buffer.alloc(16);
  buffer.writeUInt32LE(0x08074b50, 0);
  buffer.writeUInt32LE(crc, 4);
  buffer.writeUInt32LE(packed, 8);
  buffer.writeUInt32LE(size, 12);
  return buffer;
}

function directory(entries: Written[], start: number): Buffer {
  const heads = entries.map((entry) => {
    const place = Buffer.alloc(8);
    place.writeUInt32LE(entry.at, 4);
    const head = record(0x02014b50, [VERSION, VERSION, FLAGS, DEFLATED, 0, DAY], entry, [0, 0, 0, 0]);
    return Buffer.concat([head, place, entry.name]);
  });
  const all = Buffer.concat(heads);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(all.byteLength, 12);
  end.writeUInt32LE(start, 16);
  return Buffer.concat([all, end]);
}
