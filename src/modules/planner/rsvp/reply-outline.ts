import { z } from 'zod';
import type { Texts } from '#platform/i18n';
import { daysBetween } from '#platform/time';
import { nearestInstantOf, shiftWallTime, wallTimeFromSql } from '#platform/zones';
import { questionKinds, SettingsForm } from './contract.ts';
import type { SettingsRecord } from './rsvp.rows.ts';

const Said = z.record(z.string(), z.string()).transform((texts) => texts as Texts);

/** How an event takes replies, to be used again: its deadline counts in days before the event, its questions name parts by their place. */
export const ReplyOutline = z.object({
  // What a later version of this program asks, an older outline does not say.
  settings: SettingsForm.omit({ opened: true, deadline: true }).partial(),
  deadline: z
    .object({ days: z.int().min(-3_660).max(3_660), time: z.string().regex(/^\d{2}:\d{2}$/) })
    .nullable(),
  questions: z.array(
    z.object({
      part: z.int().min(0).nullable(),
      whom: z.enum(['party', 'guest']),
      kind: z.enum(questionKinds),
      labels: Said,
      choices: z.array(z.object({ id: z.string().min(1).max(40), names: Said })),
      required: z.boolean(),
    }),
  ),
});
export type ReplyOutline = z.infer<typeof ReplyOutline>;

/** A deadline as so many days before the day of the event, at its hour. */
export function deadlineBefore(deadline: string | null, starts: string): ReplyOutline['deadline'] {
  if (!deadline) return null;
  const wall = wallTimeFromSql(deadline);
  return { days: daysBetween(wall.slice(0, 10), starts.slice(0, 10)), time: wall.slice(11) };
}

type Ends = Pick<SettingsRecord, 'deadlineLocal' | 'deadlineAt'>;
const never: Ends = { deadlineLocal: null, deadlineAt: null };

/** The deadline of an event that begins then; one that would be over already is none. */
export function deadlineFor(
  { deadline }: Pick<ReplyOutline, 'deadline'>,
  { starts, zone, now }: { starts: string; zone: string; now: Date },
): Ends {
  if (!deadline) return never;
  const ends = lastingItsMinute(
    shiftWallTime(`${starts.slice(0, 10)}T${deadline.time}`, { days: -deadline.days }),
    zone,
  );
  return ends.deadlineAt > now ? ends : never;
}

/** A deadline lasts its whole minute. */
export const lastingItsMinute = (deadlineLocal: string, zone: string) => ({
  deadlineLocal,
  deadlineAt: new Date(nearestInstantOf(deadlineLocal, zone).getTime() + 59_999),
});
