import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sendProblem } from './problems.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A route that other servers post to (webhooks): it proves its caller itself. */
    external?: boolean;
  }
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site makes a browser send: an unsafe request needs our own Origin, or none together with
 * `Sec-Fetch-Site: same-origin`. A request with a bearer token or API key carries no cookie and is exempt.
 */
export function guardOrigin(server: FastifyInstance, ownOrigin: () => string): void {
  server.addHook('onRequest', (request, reply, done) => {
    if (SAFE.has(request.method) || request.routeOptions.config.external) return done();
    if (hasOwnCredentials(request)) return done();
    if (comesFromUs(request, ownOrigin())) return done();
    sendProblem(
      reply,
      403,
      'foreign-origin',
      'This form was sent from another site, so we did not act on it.',
    );
  });
}

const hasOwnCredentials = ({ headers }: FastifyRequest) =>
  (headers.authorization?.startsWith('Bearer ') || headers['x-api-key'] !== undefined) && !headers.cookie;

/** Did a page of ours send this? A browser says so in headers that no page can write. */
export function comesFromUs({ headers }: Pick<FastifyRequest, 'headers'>, ownOrigin: string): boolean {
  if (headers.origin !== undefined) return headers.origin === ownOrigin;
  return headers['sec-fetch-site'] === 'same-origin';
}
