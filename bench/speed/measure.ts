import autocannon from 'autocannon';

export type Rate = { perSecond: number; p50: number; p99: number; failed: number };

/** Requests a second of one address, after a short warm-up. */
export async function rateOf(
  url: string,
  {
    connections = 8,
    seconds = 4,
    headers = {},
  }: { connections?: number; seconds?: number; headers?: object } = {},
): Promise<Rate> {
  const load = { url, connections, headers: { ...headers } };
  await autocannon({ ...load, duration: 1 });
  const { requests, latency, non2xx, errors } = await autocannon({ ...load, duration: seconds });
  return { perSecond: requests.average, p50: latency.p50, p99: latency.p99, failed: non2xx + errors };
}

/** Runs the same work with so many at once until the time is over. */
export async function together(
  shoppers: number,
  { seconds, most = Number.POSITIVE_INFINITY }: { seconds: number; most?: number },
  work: (turn: number) => Promise<void>,
): Promise<Rate & { done: number }> {
  const until = performance.now() + seconds * 1000;
  const times: number[] = [];
  let failed = 0;
  let turn = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: shoppers }, async () => {
      while (performance.now() < until && turn < most) {
        const mine = turn++;
        const began = performance.now();
        await work(mine).then(
          () => times.push(performance.now() - began),
          (error: Error) => {
            failed += 1;
            if (failed < 3) process.stderr.write(`  failed: ${error.message}\n`);
          },
        );
      }
    }),
  );
  const took = (performance.now() - started) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { perSecond: times.length / took, p50: at(0.5), p99: at(0.99), failed, done: times.length };
}
