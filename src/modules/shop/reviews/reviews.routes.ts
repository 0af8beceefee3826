import { type ApiRoutes, notFound, paged } from '#platform/api';
import { ReviewsQuery, ReviewsResponse, SlugParams } from './api.contract.ts';
import type { Reviews } from './module.ts';

const unknown = { 'not-found': [404, 'There is no such thing in this shop.'] } as const;

/** What buyers say, for programs. */
export const reviewsRoutes =
  (reviews: Pick<Reviews, 'published'>): ApiRoutes =>
  async (api) => {
    api.get('/products/:slug/reviews', {
      config: { scope: 'read-catalogue', refusals: unknown },
      schema: {
        tags: ['Catalogue'],
        operationId: 'listReviews',
        summary: 'What buyers say of a product, the newest first',
        params: SlugParams,
        querystring: ReviewsQuery,
        response: { 200: ReviewsResponse },
      },
      handler: async (request, reply) => {
        const { page, perPage } = request.query;
        const found = await reviews.published(request.params.slug, { page, perPage });
        if (!found) return notFound(reply);
        const items = found.reviews.map((review) => ({ ...review, author: review.author || null }));
        return paged(request.url, { items, page, perPage, total: found.total });
      },
    });
  };
