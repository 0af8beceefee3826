import { planBirthday } from './birthday.ts';
import { planCompanyDay } from './company-day.ts';
import type { Hosting } from './host.ts';
import { planWedding } from './wedding.ts';

/**
 * What the demo's planner works on: a wedding some months ahead in the middle of its replies, a birthday whose door is open today,
 * and a company day that has just begun. Everything is done by the use cases, at its time.
 */
export async function planEvents(hosting: Hosting): Promise<void> {
  await planWedding(hosting);
  await planCompanyDay(hosting);
  await planBirthday(hosting);
  hosting.clock.set(hosting.now);
}
