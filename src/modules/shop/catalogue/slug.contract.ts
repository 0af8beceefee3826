export { freeSlug, slugOf } from '#platform/text';
