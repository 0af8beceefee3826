import { expect, test } from 'vitest';
import { keep } from './index.ts';

function counted() {
  let now = 1_000_000;
  let asked = 0;
  let broken = false;
  const kept = keep(
    async () => {
      asked += 1;
      if (broken) throw new Error('away');
      return asked;
    },
    { now: () => new Date(now) },
  );
  return {
    kept,
    later: (ms: number) => {
      now += ms;
    },
    breakIt: (is: boolean) => {
      broken = is;
    },
  };
}

test('an answer is good for two seconds, and asked for once by all who come meanwhile', async () => {
  const { kept, later } = counted();
  expect(await Promise.all([kept.get(), kept.get(), kept.get()])).toEqual([1, 1, 1]);
  later(2_000);
  expect(await kept.get()).toBe(1);
  later(1);
  expect(await kept.get()).toBe(2);
});

test('what was forgotten, what failed, and what a clock set back would keep too long is asked for anew', async () => {
  const { kept, later, breakIt } = counted();
  await kept.get();
  kept.forget();
  expect(await kept.get()).toBe(2);
  later(-5_000);
  expect(await kept.get()).toBe(3);
  kept.forget();
  breakIt(true);
  await expect(kept.get()).rejects.toThrow('away');
  breakIt(false);
  expect(await kept.get()).toBe(5);
});

test('a query that runs for each who awaits it is asked once all the same', async () => {
  let asked = 0;
  // biome-ignore lint/suspicious/noThenProperty: so are queries of Drizzle's
  const query = { then: (done: (answer: number) => void) => done(++asked) } as unknown as Promise<number>;
  const kept = keep(() => query, { now: () => new Date(0) });
  expect([await kept.get(), await kept.get(), await kept.get()]).toEqual([1, 1, 1]);
});
