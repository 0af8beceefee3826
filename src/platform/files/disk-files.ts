import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isId } from '#platform/ids';

/** Files that are nobody's page: reached only through whoever knows who may have them. Named by an id. */
export type Files = {
  /** Writes a file as it comes, in memory that does not grow with it; a reader sees all of it or nothing. Its bytes. */
  write(id: string, pieces: AsyncIterable<Uint8Array>): Promise<number>;
  /** Its bytes in pieces; undefined when there is no such file. */
  read(id: string): Promise<AsyncGenerator<Uint8Array> | undefined>;
  /** What is not there is removed already, and so is what was only begun. */
  remove(id: string): Promise<void>;
};

export function diskFiles(root: string): Files {
  const fileOf = (id: string): string => {
    if (!isId(id)) throw new Error(`a file is named by an id: ${JSON.stringify(id)}`);
    return join(root, id);
  };
  const begunOf = (id: string) => `${fileOf(id)}.begun`;
  return {
    async write(id, pieces) {
      let bytes = 0;
      const counted = async function* () {
        for await (const piece of pieces) {
          bytes += piece.byteLength;
          yield piece;
        }
      };
      await mkdir(root, { recursive: true });
      try {
        await pipeline(
          Readable.from(counted()),
          createWriteStream(begunOf(id), { flush: true, mode: 0o600 }),
        );
        await rename(begunOf(id), fileOf(id));
      } catch (error) {
        await rm(begunOf(id), { force: true });
        throw error;
      }
      return bytes;
    },
    async read(id) {
      // Opened before it is promised: a file that is removed while it is read is read to its end.
      const file = await open(fileOf(id)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      });
      return file && piecesOf(createReadStream('', { fd: file }));
    },
    async remove(id) {
      await rm(begunOf(id), { force: true });
      await rm(fileOf(id), { force: true });
    },
  };
}

async function* piecesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* stream;
}
