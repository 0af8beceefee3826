import { crc32, deflateRawSync } from 'node:zlib';

/** A zip of these entries; `claims` is what its directory says an entry inflates to. */
export function aZip(entries: { name: string; content: Buffer; claims?: number; flags?: number }[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, claims = content.length, flags = 0 } of entries) {
    const packed = deflateRawSync(content, { level: 9 });
    const head = (start: number[], more: Buffer) => {
      const fixed = Buffer.alloc(26);
      fixed.writeUInt16LE(20, 0);
      fixed.writeUInt16LE(flags, 2);
      fixed.writeUInt16LE(8, 4);
      fixed.writeUInt32LE(crc32(content), 10);
      fixed.writeUInt32LE(packed.length, 14);
      fixed.writeUInt32LE(claims, 18);
      fixed.writeUInt16LE(name.length, 22);
      return Buffer.concat([Buffer.from(start), fixed, more, Buffer.from(name)]);
    };
    const local = Buffer.concat([head([0x50, 0x4b, 3, 4], Buffer.alloc(0)), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(head([0x50, 0x4b, 1, 2, 20, 0], tail));
    parts.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, central, end]);
}
