import { z } from 'zod';
import type { Database } from '#platform/db';
import { defineJob, type Jobs } from '#platform/jobs';
import type { Clock } from '#platform/time';
import { forgetAnswers } from './answers-store.ts';

const ForgetAnswers = defineJob('idempotency.forget-answers', 'slow', z.object({}));
const KEPT_MS = 24 * 3_600_000;

/** Answers are kept for a day; swept every hour. */
export function sweepAnswers(
  jobs: Pick<Jobs, 'handle' | 'repeat'>,
  { database, clock }: { database: Database; clock: Clock },
): void {
  jobs.handle(ForgetAnswers, () => forgetAnswers(database, new Date(clock.now().getTime() - KEPT_MS)));
  jobs.repeat(ForgetAnswers, '41 * * * *', {});
}
