export { createReviews, type Reviews } from './module.ts';
export { reviewsRoutes } from './reviews.routes.ts';
