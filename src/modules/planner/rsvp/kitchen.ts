import type { Actor } from '#platform/policy';
import { accept, type Result } from '#platform/result';
import type { KitchenFigures, ReplyRefusal } from './contract.ts';
import { kitchenFigures } from './replies-views.ts';
import type { RsvpContext } from './rsvp-context.ts';

/** What those who come eat. Notes on health are opened for who may read them; the codes are for everybody who sees replies. */
export async function openedKitchen(
  { database: { reader }, events, guests }: RsvpContext,
  eventId: string,
  by: Actor,
): Promise<Result<KitchenFigures, ReplyRefusal>> {
  const may = await events.mayOn(reader, by, eventId, 'see-replies');
  if (!may.ok) return may;
  const reads = may.value.rights.includes('see-health');
  const { guests: diners, ...counts } = await kitchenFigures(reader, eventId);
  return accept({
    ...counts,
    guests: diners.map(({ sealedNote, ...diner }) => ({
      ...diner,
      note: reads ? guests.openDietNote(diner.id, sealedNote) : null,
    })),
  });
}
