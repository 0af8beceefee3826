export { type ApiRoutes, type ApiServer, type DeclaredRoute, speakContracts } from './api-server.ts';
export { type CallerNeeds, knowCallers } from './callers.ts';
export { allowOrigins } from './cors.ts';
export { InvalidRequest } from './errors.ts';
export { type KeptAnswers, keepAnswers } from './kept-answers.ts';
export { answerIn } from './language.ts';
export { type ApiInfo, openApiDocument } from './openapi.ts';
export { paged } from './paging.ts';
export { notFound, type Refusals, refused, tooMany, unauthenticated } from './refusals.ts';
