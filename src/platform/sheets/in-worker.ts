import { Worker } from 'node:worker_threads';

const SECONDS = 60;

/** Runs a piece of Excel in a thread with a memory and a time of its own; undefined when it could not be done within them. */
export function inWorker<T>(
  work: { read: Uint8Array } | { readAll: Uint8Array } | { write: string[][] },
): Promise<T | undefined> {
  return new Promise((done) => {
    const worker = new Worker(new URL('./excel-worker.ts', import.meta.url), {
      workerData: work,
      resourceLimits: { maxOldGenerationSizeMb: 1_024 },
      stderr: true,
    });
    const end = (value?: T) => {
      clearTimeout(tooLong);
      done(value);
      void worker.terminate();
    };
    const tooLong = setTimeout(() => end(), SECONDS * 1_000);
    worker.once('message', (value) => end(value as T));
    worker.once('error', () => end());
    worker.once('exit', () => end());
  });
}
