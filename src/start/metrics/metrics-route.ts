import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { createServer, sendProblem } from '#platform/http';
import type { Metrics } from './metrics.ts';

/** `GET /metrics`, for whoever knows the token when there is one. */
export const metricsRoute =
  (metrics: Metrics, token: string | undefined) =>
  async (server: FastifyInstance): Promise<void> => {
    server.get('/metrics', { logLevel: 'warn' }, async ({ headers }, reply) => {
      if (token && !isBearer(headers.authorization, token)) {
        reply.header('www-authenticate', 'Bearer');
        return sendProblem(reply, 401, 'no-token', 'This needs the token of METRICS_TOKEN.');
      }
      return reply
        .header('cache-control', 'no-store')
        .type(metrics.contentType)
        .send(await metrics.text());
    });
  };

/** The same on a port of its own, which only this machine reaches. */
export async function openMetricsPort(
  metrics: Metrics,
  { logger, port, token }: { logger: FastifyBaseLogger; port: number; token: string | undefined },
): Promise<{ url: string; close(): Promise<unknown> }> {
  const server = createServer({ logger, ownOrigin: () => 'http://127.0.0.1', trustedProxies: [] });
  await server.register(metricsRoute(metrics, token));
  const url = await server.listen({ host: '127.0.0.1', port });
  return { url, close: () => server.close() };
}

// Hashed, for the comparison wants two of one length.
const isBearer = (given: string | undefined, token: string): boolean =>
  timingSafeEqual(hashed(given ?? ''), hashed(`Bearer ${token}`));

const hashed = (text: string) => createHash('sha256').update(text).digest();
