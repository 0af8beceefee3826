import type { ApiServer } from './api-server.ts';

/**
 * Lets pages of the listed origins call the API from a browser. Off with an empty list. Cookies never travel along: such a
 * page has a token of its own.
 */
export function allowOrigins(api: ApiServer, origins: readonly string[]): void {
  if (origins.length === 0) return;
  const allowed = new Set(origins);
  api.addHook('onRequest', (request, reply, done) => {
    const { origin } = request.headers;
    reply.header('vary', 'origin');
    if (origin !== undefined && allowed.has(origin)) {
      reply.header('access-control-allow-origin', origin);
      reply.header(
        'access-control-expose-headers',
        'location, retry-after, idempotency-replayed, x-request-id',
      );
      if (request.method === 'OPTIONS') {
        reply
          .header('access-control-allow-methods', 'GET, POST, PUT, PATCH, DELETE')
          .header(
            'access-control-allow-headers',
            'authorization, x-api-key, content-type, idempotency-key, accept-language',
          )
          .header('access-control-max-age', '600')
          .code(204)
          .send();
        return;
      }
    }
    done();
  });
}
