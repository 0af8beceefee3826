import { z } from 'zod';
import type { Database } from '#platform/db';
import { defineJob, type Jobs } from '#platform/jobs';
import type { Clock } from '#platform/time';

const ForgetSignals = defineJob('signals.forget', 'slow', z.object({}));

const DAY_MS = 86_400_000;
const AT_ONCE = 5_000;

/**
 * Forgets signals after their days, every night. Whoever still has to hear one holds a job with a copy of it: the row is for
 * those who look back.
 */
export function keepSignalsFor(
  days: number,
  { database, jobs, clock }: { database: Database; jobs: Pick<Jobs, 'handle' | 'repeat'>; clock: Clock },
): void {
  jobs.handle(ForgetSignals, async () => {
    const before = new Date(clock.now().getTime() - days * DAY_MS);
    const forgetSome = () =>
      database.pool.query('delete from signals where id in (select id from signals where at < $1 limit $2)', [
        before,
        AT_ONCE,
      ]);
    // A bounded number at a time: no statement holds its locks for long.
    while ((await forgetSome()).rowCount === AT_ONCE);
  });
  jobs.repeat(ForgetSignals, '29 3 * * *', {});
}
