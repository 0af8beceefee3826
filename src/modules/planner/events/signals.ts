import { z } from 'zod';
import { defineSignal } from '#platform/signals';

const OfEvent = z.object({ eventId: z.uuid() });

/** Its dates, its room, its parts or its state are not what they were. */
export const EventChanged = defineSignal('events.changed', OfEvent);

/** It is not there any more, and nothing of it: who has written its number down forgets it. */
export const EventDeleted = defineSignal('events.deleted', OfEvent);
