import type { FastifyInstance } from 'fastify';
import { downloadsRoutes } from '#modules/insight/downloads';
import { identityRoutes } from '#modules/people/identity';
import { eventsRoutes } from '#modules/planner/events';
import { guestsRoutes } from '#modules/planner/guests';
import { rsvpRoutes } from '#modules/planner/rsvp';
import { cartRoutes } from '#modules/shop/cart';
import { catalogueRoutes, imagesRoutes, keepingRoutes } from '#modules/shop/catalogue';
import { changesRoutes, checkoutRoutes } from '#modules/shop/checkout';
import { inventoryRoutes } from '#modules/shop/inventory';
import { ordersRoutes } from '#modules/shop/orders';
import { paymentsRoutes } from '#modules/shop/payments';
import { quoteLinksRoutes, quotesRoutes } from '#modules/shop/quotes';
import { reviewsRoutes } from '#modules/shop/reviews';
import { allowOrigins, type DeclaredRoute, keepAnswers, knowCallers, speakContracts } from '#platform/api';
import { answerOnce } from '#platform/idempotency';
import type { Application } from '../application.ts';
import { docs } from './docs.ts';
import { lost } from './lost.ts';

export type ApiNeeds = {
  publicUrl: () => string;
  ownOrigin: () => string;
  corsOrigins: string[];
  readsPerMinute: number;
  /** Where the declared routes are written down, for whoever wants to look at all of them. */
  declared?: DeclaredRoute[];
};

/** The REST API: the use cases of the shop, for programs. */
export const api =
  (
    application: Application,
    { publicUrl, ownOrigin, corsOrigins, readsPerMinute, declared = [] }: ApiNeeds,
  ) =>
  async (server: FastifyInstance) => {
    const { database, clock, identity, settings, catalogue, carts, checkout, orders, inventory } =
      application;
    const wire = async () => ({ currency: (await settings.shop()).currency, publicUrl: publicUrl() });
    const currency = async () => (await settings.shop()).currency;

    const routes = speakContracts(server, declared);
    // Most answers are somebody's own, and some hold keys.
    routes.addHook('onRequest', (_request, reply, done) => {
      reply.header('cache-control', 'no-store');
      done();
    });
    allowOrigins(routes, corsOrigins);
    knowCallers(routes, {
      database,
      clock,
      readsPerMinute,
      ownOrigin,
      callerOf: identity.callerOf,
      actorOf: identity.actorOf,
    });
    answerOnce(routes, { database, clock });

    await routes.register(
      catalogueRoutes({
        catalogue,
        database,
        wire,
        shopDays: application.shopDays,
        keptAnswer: keepAnswers(application.keptVersion),
      }),
    );
    await routes.register(keepingRoutes({ keeping: application.keeping, currency }));
    await routes.register(
      imagesRoutes({ keeping: application.keeping, publicUrl, storePicture: application.storePicture }),
    );
    await routes.register(cartRoutes({ carts, wire }));
    await routes.register(
      checkoutRoutes({
        checkout,
        currency,
        publicUrl,
        opensCart: async (id, language) => (await carts.view(id, language)) !== undefined,
      }),
    );
    await routes.register(ordersRoutes(orders));
    await routes.register(changesRoutes(checkout));
    await routes.register(
      paymentsRoutes({
        office: application.payments.office,
        recordReceipt: checkout.recordReceipt,
        zone: async () => (await settings.shop()).zone,
      }),
    );
    await routes.register(quotesRoutes({ quotes: application.quotes, publicUrl }));
    await routes.register(quoteLinksRoutes({ quotes: application.quotes, publicUrl }));
    await routes.register(inventoryRoutes(inventory));
    await routes.register(eventsRoutes({ events: application.events, currency }));
    await routes.register(guestsRoutes(application.guests));
    await routes.register(rsvpRoutes(application.rsvp));
    await routes.register(reviewsRoutes(application.reviews));
    await routes.register(downloadsRoutes(application.downloads));
    await routes.register(identityRoutes({ identity, clock }));
    await routes.register(docs({ declared, publicUrl, shop: settings.shop }));
    await routes.register(lost(declared));
  };
