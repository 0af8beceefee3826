import { Worker } from 'node:worker_threads';
import type { ListOnPaper } from './drawn-list.ts';

/** Longer than the longest list takes on a busy machine. */
const MOST_MS = 180_000;

/**
 * Draws a list in a thread of its own: setting thousands of rows takes seconds without a pause, and everybody else goes on
 * meanwhile. Throws when it cannot be done within its memory and time.
 */
export function drawList(list: ListOnPaper): Promise<Uint8Array> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL('./draw-worker.ts', import.meta.url), {
      workerData: list,
      resourceLimits: { maxOldGenerationSizeMb: 1_024 },
    });
    const end = (error?: Error) => {
      clearTimeout(tooLong);
      if (error) fail(error);
      void worker.terminate();
    };
    const tooLong = setTimeout(() => end(new Error('the list takes too long to draw')), MOST_MS);
    worker.once('message', (bytes: Uint8Array) => {
      done(bytes);
      end();
    });
    worker.once('error', end);
    worker.once('exit', () => end(new Error('the thread that draws ended')));
  });
}
