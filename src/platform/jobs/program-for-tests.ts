import { z } from 'zod';
import { openDatabase } from '#platform/db';
import { createJobs, defineJob } from './index.ts';

const Said = z.object({ said: z.string() });

/** A worker of its own that a test can kill: it begins long work in each queue, says so, and never ends it. */
export const LongWork = (['slow', 'soon', 'mail'] as const).map((queue) =>
  defineJob(`test.long-work-${queue}`, queue, Said),
);

const [url = ''] = process.argv.slice(2);
if (url) {
  const jobs = createJobs({
    database: openDatabase({ url, connections: 4 }),
    url,
    onError: () => {},
  });
  for (const job of LongWork)
    jobs.handle(job, () => {
      process.stdout.write('begun\n');
      return new Promise(() => {});
    });
  await jobs.start();
  await jobs.work();
}
