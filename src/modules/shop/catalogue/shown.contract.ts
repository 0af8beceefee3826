import { z } from 'zod';
import { Day, Text } from '#platform/wire';

/** One shape for all states: what does not belong to a state is missing. */
export const AvailabilityView = z
  .object({
    state: z.enum([
      'available',
      'last-ones',
      'sold-out',
      'taken',
      'too-soon',
      'closed',
      'guests',
      'day-needed',
      'rentable',
      'withdrawn',
    ]),
    left: z.int().optional(),
    earliest: Day.optional(),
    min: z.int().optional(),
    max: z.int().nullable().optional(),
  })
  .meta({ id: 'Availability' });

export const PictureView = z
  .object({ url: z.string(), thumbnail: z.string(), width: z.int(), height: z.int(), alt: Text })
  .meta({ id: 'Picture' });
