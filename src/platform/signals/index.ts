import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { statement, type Tx } from '#platform/db';
import { defineJob, type Jobs } from '#platform/jobs';

export { keepSignalsFor } from './forget-signals.ts';

/** Something that happened in a module and that others may care about; ids only. */
export type Signal<T> = { name: string; schema: z.ZodType<T> };

export const defineSignal = <T>(name: string, schema: z.ZodType<T>): Signal<T> => ({ name, schema });

export type Signals = {
  /** Writes the signal, and a job for each listener, in the transaction that causes it. */
  announce<T>(tx: Tx, signal: Signal<T>, payload: T): Promise<void>;
  /** `name` says what the listener does; it is idempotent, for it may hear a signal twice. */
  listen<T>(signal: Signal<T>, name: string, listener: (payload: T) => Promise<void>): void;
};

const Heard = z.object({ listener: z.string(), payload: z.unknown() });
const HearSignal = defineJob('signals.hear', 'soon', Heard);

const insertSignal = statement(
  (given) => sql`insert into signals (name, payload) values (${given('name')}, ${given('payload')})`,
);

export function createSignals(jobs: Jobs): Signals {
  const listeners = new Map<string, string[]>();
  const run = new Map<string, (payload: unknown) => Promise<void>>();

  jobs.handle(HearSignal, async ({ listener, payload }) => {
    const hear = run.get(listener);
    if (!hear) throw new Error(`nobody listens as ${listener}`);
    await hear(payload);
  });

  return {
    async announce(tx, signal, payload) {
      const checked = signal.schema.parse(payload);
      await insertSignal(tx, { name: signal.name, payload: JSON.stringify(checked) });
      for (const listener of listeners.get(signal.name) ?? [])
        jobs.enqueue(tx, HearSignal, { listener, payload: checked });
    },
    listen(signal, name, listener) {
      const key = `${signal.name} > ${name}`;
      if (run.has(key)) throw new Error(`two listeners are called ${key}`);
      listeners.set(signal.name, [...(listeners.get(signal.name) ?? []), key]);
      run.set(key, (payload) => listener(signal.schema.parse(payload)));
    },
  };
}
