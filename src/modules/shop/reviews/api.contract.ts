import { z } from 'zod';
import { Instant, pageNumber, pageOf, pageSize, query } from '#platform/wire';

export const SlugParams = z.object({ slug: z.string().max(120) });
export const ReviewsQuery = query({ page: pageNumber, perPage: pageSize });

export const Review = z
  .object({
    id: z.uuid(),
    stars: z.int().min(1).max(5),
    title: z.string(),
    text: z.string(),
    author: z.string().nullable().describe('as the buyer wants to be called'),
    language: z.enum(['en', 'nl', 'fr']),
    writtenAt: Instant,
    answer: z.object({ text: z.string(), at: Instant }).nullable(),
  })
  .meta({ id: 'Review' });

export const ReviewsResponse = pageOf(Review).meta({ id: 'ReviewPage' });
