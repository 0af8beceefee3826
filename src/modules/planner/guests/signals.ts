import { z } from 'zod';
import { defineSignal } from '#platform/signals';

/** Guests are on the list no more, or again: whoever keeps places for them counts anew. */
export const GuestListChanged = defineSignal('guests.list-changed', z.object({ eventId: z.uuid() }));

/** A guest is forgotten: whoever keeps words of theirs forgets them too. */
export const GuestErased = defineSignal(
  'guests.erased',
  z.object({ eventId: z.uuid(), partyId: z.uuid(), guestId: z.uuid() }),
);
