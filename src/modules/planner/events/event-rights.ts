import type { Reader, Tx } from '#platform/db';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { type Access, accessOf } from './event-access-facts.ts';
import type { EventRight } from './rights.contract.ts';

/**
 * Use cases on an event begin with this. Who is not on its team learns nothing, not even that there is such an event;
 * who is, and lacks the right, is told so.
 */
export async function mayOn(
  reader: Reader | Tx,
  by: Actor,
  eventId: string,
  right: EventRight,
): Promise<Result<Access, 'not-there' | 'not-allowed'>> {
  const access = await accessOf(reader, by, eventId);
  if (!access) return refuse('not-there');
  return access.rights.includes(right) ? accept(access) : refuse('not-allowed');
}
