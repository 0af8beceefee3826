export { createReviews, type Reviews } from './module.ts';
export { reviewsOwnData } from './own-data-store.ts';
export { reviewsRoutes } from './reviews.routes.ts';
export { reviewsToExport } from './reviews-export-views.ts';
