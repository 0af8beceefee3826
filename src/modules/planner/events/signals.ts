import { z } from 'zod';
import { defineSignal } from '#platform/signals';

const OfEvent = z.object({ eventId: z.uuid() });

/** Its dates, its room, its parts or its state are not what they were. */
export const EventChanged = defineSignal('events.changed', OfEvent);
