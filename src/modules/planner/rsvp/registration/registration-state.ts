import type { EventFacts } from '#modules/planner/events';
import { opennessOf } from '../openness.ts';
import type { SettingsRecord } from '../rsvp.rows.ts';
import type { RegistrationState } from './registration.contract.ts';

type Event = Pick<EventFacts, 'status' | 'archived' | 'endsAt' | 'visibility' | 'parts'>;
type Settings = Pick<SettingsRecord, 'registration' | 'opened' | 'deadlineAt' | 'waiting'>;

/** Whether a stranger may register at this instant: as replies are taken, and only for what is public and meant for everybody. */
export function registrationState(
  event: Event,
  settings: Settings,
  taken: ReadonlyMap<string, number>,
  now: Date,
): RegistrationState {
  if (!settings.registration || event.visibility !== 'public') return 'off';
  const { state } = opennessOf(event, settings, null, now);
  if (state !== 'open') return state;
  const isFull = event.parts.some(
    ({ id, everybody, capacity }) => everybody && capacity !== null && (taken.get(id) ?? 0) >= capacity,
  );
  if (!isFull) return 'open';
  return settings.waiting === 'off' ? 'full' : 'line';
}
