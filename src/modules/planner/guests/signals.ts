import { z } from 'zod';
import { defineSignal } from '#platform/signals';

/** Guests are on the list no more, or again: whoever keeps places for them counts anew. */
export const GuestListChanged = defineSignal('guests.list-changed', z.object({ eventId: z.uuid() }));
