import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { testProviderRoutes, webhookRoutes } from '#modules/shop/payments';
import { countRequests, createServer } from '#platform/http';
import { api } from './api/api.ts';
import type { Application } from './application.ts';
import { health } from './health.ts';
import { installedApp } from './installed-app/installed-app.ts';
import { media } from './media.ts';
import type { Metrics } from './metrics/metrics.ts';
import { metricsRoute } from './metrics/metrics-route.ts';
import { outboxPages } from './outbox.ts';
import { pages } from './pages.ts';
import type { PaymentLogos } from './payment-logos.ts';

export type ServerNeeds = {
  application: Application;
  logger: FastifyBaseLogger;
  publicUrl: () => string;
  trustedProxies: string[];
  /** Undefined where nobody practises: then the test provider is not there. */
  testProviderKey: string | undefined;
  logos?: PaymentLogos;
  demo: boolean;
  api: { corsOrigins: string[]; readsPerMinute: number };
  /** What is counted; `token` opens `/metrics` here, without one it is elsewhere. */
  metrics?: Metrics | undefined;
  metricsToken?: string | undefined;
  /** Off in tests of what is behind the pages: nothing has to be built then. */
  withPages?: boolean;
  stopping: () => boolean;
};

/** Everything that answers requests, on one server. */
export async function createWebServer(needs: ServerNeeds): Promise<FastifyInstance> {
  const { application, logger, publicUrl, demo } = needs;
  const ownOrigin = keepOrigin(publicUrl);
  const server = createServer({
    logger,
    ownOrigin,
    trustedProxies: needs.trustedProxies,
  });
  if (needs.metrics) countRequests(server, needs.metrics.requests);
  if (needs.metrics && needs.metricsToken)
    await server.register(metricsRoute(needs.metrics, needs.metricsToken));
  await server.register(health(application.database, needs.stopping));
  await server.register(media(application.images));
  if (needs.logos) await server.register(needs.logos.routes);
  await server.register(installedApp);
  await server.register(webhookRoutes(application.payments));
  await server.register(api(application, { publicUrl, ownOrigin, ...needs.api }), { prefix: '/api' });
  if (demo) await server.register(outboxPages(application.notifications));
  if (needs.testProviderKey) {
    await server.register(
      testProviderRoutes({
        database: application.database,
        clock: application.clock,
        secret: needs.testProviderKey,
        publicUrl,
        log: (message) => logger.warn(message),
      }),
    );
  }
  if (needs.withPages !== false) await server.register(pages(application, needs));
  application.realtime.attach(server.server, {
    ownOrigin,
    actorOf: (headers, address) => application.identity.actorOf(headers, address),
  });
  // `close()` would wait for ever while a socket is open.
  server.addHook('preClose', async () => application.realtime.close());
  return server;
}

/** The origin of an address that is known late, and then stays: asked at every request. */
function keepOrigin(publicUrl: () => string): () => string {
  let known = { url: '', origin: '' };
  return () => {
    const url = publicUrl();
    if (known.url !== url) known = { url, origin: new URL(url).origin };
    return known.origin;
  };
}
