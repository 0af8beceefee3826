import type { FastifyInstance } from 'fastify';

/**
 * Says once that a proxy stands in front of us whose word we do not take: every visitor then has its address, and all of them
 * share the limits of one.
 */
export function warnOfHiddenVisitors(server: FastifyInstance, ownOrigin: () => string): void {
  let warned = false;
  server.addHook('onRequest', (request, _reply, done) => {
    if (!warned && request.headers['x-forwarded-for'] !== undefined && ownOrigin().startsWith('https:')) {
      warned = true;
      request.log.warn(
        { proxy: request.ip },
        'requests come by a proxy that TRUSTED_PROXIES does not name: all visitors share the limits of its address',
      );
    }
    done();
  });
}
