import { eq } from 'drizzle-orm';
import type { Reader, Tx } from '#platform/db';
import { rsvpSettings, type SettingsRecord } from './rsvp.rows.ts';

/** How an event takes replies; one whose host has not said anything takes none yet. */
export async function settingsOf(reader: Reader | Tx, eventId: string): Promise<SettingsRecord> {
  const [found] = await reader.select().from(rsvpSettings).where(eq(rsvpSettings.eventId, eventId));
  return found ?? { ...unsaid, eventId };
}

const unsaid: Omit<SettingsRecord, 'eventId'> = {
  opened: false,
  deadlineLocal: null,
  deadlineAt: null,
  maybe: false,
  companionsCount: true,
  waiting: 'off',
  offerHours: 48,
  remindDays: [],
  registration: false,
  registrationMost: 4,
  welcome: {},
  contact: '',
  version: 0,
};

/** False when somebody else wrote them since they were seen. */
export async function writeSettings(
  tx: Tx,
  eventId: string,
  expected: number,
  change: Omit<SettingsRecord, 'eventId' | 'version'>,
): Promise<boolean> {
  const next = { ...change, version: expected + 1 };
  const written = await tx
    .insert(rsvpSettings)
    .values({ eventId, ...next })
    .onConflictDoUpdate({
      target: rsvpSettings.eventId,
      set: next,
      setWhere: eq(rsvpSettings.version, expected),
    })
    .returning({ version: rsvpSettings.version });
  return written.length > 0;
}
