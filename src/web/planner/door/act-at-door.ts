import type { Admitted } from '#modules/planner/check-in/contract';
import { newId } from '#platform/ids';
import type { Actor } from '#platform/policy';
import type { App } from '../../entry/app.ts';

export type DoorAnswer =
  | { ok: true; admitted: Admitted[] }
  | { ok: true; guestId?: string }
  | { ok: false; code: string };

/** What a device or a form asks of the door: to let guests in, to take it back, to add somebody. Without scripts the server numbers the scan. */
export async function actAtDoor(
  app: App,
  { eventId, by }: { eventId: string; by: Actor },
  form: FormData,
): Promise<DoorAnswer> {
  const text = (name: string) => String(form.get(name) ?? '');
  const at = text('at');
  const scan = { scanId: text('scanId') || newId(), ...(at && { at }) };
  const intent = text('intent');
  if (intent === 'undo') {
    const undone = await app.checkIn.undo({ eventId, guestId: text('guestId'), by });
    return undone.ok ? { ok: true } : { ok: false, code: undone.code };
  }
  if (intent === 'walk-in') {
    const names = { firstName: text('firstName'), lastName: text('lastName') };
    const added = await app.checkIn.walkIn({ eventId, form: { ...scan, ...names }, by });
    return added.ok ? { ok: true, guestId: added.value.guestId } : { ok: false, code: added.code };
  }
  const guestIds = form.getAll('guestId').map(String);
  const anyway = text('anyway') === 'on';
  const admitted = await app.checkIn.admit({ eventId, form: { ...scan, guestIds, anyway }, by });
  return admitted.ok ? { ok: true, admitted: admitted.value } : { ok: false, code: admitted.code };
}
