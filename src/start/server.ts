import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { testProviderRoutes, webhookRoutes } from '#modules/shop/payments';
import { createServer } from '#platform/http';
import type { Application } from './application.ts';
import { health } from './health.ts';
import { media } from './media.ts';
import { outboxPages } from './outbox.ts';
import { pages } from './pages.ts';

export type ServerNeeds = {
  application: Application;
  logger: FastifyBaseLogger;
  publicUrl: () => string;
  trustedProxies: string[];
  secret: string;
  demo: boolean;
  /** Off in tests of what is behind the pages: nothing has to be built then. */
  withPages?: boolean;
  stopping: () => boolean;
};

/** Everything that answers requests, on one server. */
export async function createWebServer(needs: ServerNeeds): Promise<FastifyInstance> {
  const { application, logger, publicUrl, demo } = needs;
  const server = createServer({
    logger,
    ownOrigin: () => new URL(publicUrl()).origin,
    trustedProxies: needs.trustedProxies,
  });
  await server.register(health(application.database, needs.stopping));
  await server.register(media(application.images));
  await server.register(webhookRoutes(application.payments));
  if (demo) {
    await server.register(outboxPages(application.notifications));
    await server.register(
      testProviderRoutes({
        database: application.database,
        clock: application.clock,
        secret: needs.secret,
        publicUrl,
        log: (message) => logger.warn(message),
      }),
    );
  }
  if (needs.withPages !== false) await server.register(pages(application, needs));
  application.realtime.attach(server.server, {
    ownOrigin: () => new URL(publicUrl()).origin,
    actorOf: (headers, address) => application.identity.actorOf(headers, address),
  });
  // `close()` would wait for ever while a socket is open.
  server.addHook('preClose', async () => application.realtime.close());
  return server;
}
