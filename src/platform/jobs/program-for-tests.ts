import { z } from 'zod';
import { openDatabase } from '#platform/db';
import { createJobs, defineJob } from './index.ts';

/** A worker of its own that a test can kill: it begins long work, says so, and never ends it. */
export const LongWork = defineJob('test.long-work', 'slow', z.object({ said: z.string() }));

const [url = ''] = process.argv.slice(2);
if (url) {
  const jobs = createJobs({
    database: openDatabase({ url, connections: 4 }),
    url,
    onError: () => {},
  });
  jobs.handle(LongWork, () => {
    process.stdout.write('begun\n');
    return new Promise(() => {});
  });
  await jobs.start();
  await jobs.work();
}
