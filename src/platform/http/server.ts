import { randomUUID } from 'node:crypto';
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { warnOfHiddenVisitors } from './hidden-visitors.ts';
import { guardOrigin } from './origin-guard.ts';
import { answerProblems, sendProblem } from './problems.ts';

const CLOSE_WITHIN_MS = 3_000;

// One frozen object, not headers computed per request: measured, it is most of what such a hook costs.
const headers = Object.freeze({
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'geolocation=(), microphone=(), payment=()',
});

const headersOverTls = Object.freeze({ ...headers, 'strict-transport-security': 'max-age=31536000' });

export type ServerOptions = {
  logger: FastifyBaseLogger;
  /** Our own origin; a function, for a port may be known only once we listen. */
  ownOrigin: () => string;
  trustedProxies: string[];
  bodyLimit?: number;
};

/** A server with our habits: request ids, safety headers, the origin guard, problem details. */
export function createServer({
  logger,
  ownOrigin,
  trustedProxies,
  bodyLimit = 256 * 1024,
}: ServerOptions): FastifyInstance {
  const server = fastify({
    loggerInstance: logger,
    genReqId: () => randomUUID(),
    trustProxy: trustedProxies.length > 0 ? trustedProxies : false,
    bodyLimit,
    // One line for a request, when it is answered, not two.
    logController: new LogController({ disableRequestLogging: true }),
    requestTimeout: 30_000,
    // Node looks for requests that take too long only now and then.
    http: { connectionsCheckingInterval: 5_000 },
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    forceCloseConnections: 'idle',
    // An address that cannot be read (`/%ff`) meets no hook and no error handler.
    frameworkErrors: (_error, _request, reply) => {
      sendProblem(reply.headers(headers), 400, 'bad-request', 'This address could not be read.');
    },
  }) as unknown as FastifyInstance;
  // No promises here: every request waits for them.
  server.addHook('onRequest', (request, reply, done) => {
    reply.headers(ownOrigin().startsWith('https:') ? headersOverTls : headers);
    reply.header('x-request-id', request.id);
    // No address of ours holds a null byte, and PostgreSQL takes none.
    if (request.raw.url?.includes('%00'))
      sendProblem(reply, 400, 'bad-request', 'This request could not be read.');
    else done();
  });
  server.addHook('onResponse', (request, reply, done) => {
    request.log.info({ req: request, res: reply, ms: Math.round(reply.elapsedTime * 10) / 10 }, 'answered');
    done();
  });
  // A client that never finishes its request would keep `close()` waiting for ever.
  server.addHook('preClose', async () => {
    setTimeout(() => server.server.closeAllConnections(), CLOSE_WITHIN_MS).unref();
  });
  if (trustedProxies.length === 0) warnOfHiddenVisitors(server, ownOrigin);
  guardOrigin(server, ownOrigin);
  answerProblems(server);
  return server;
}
