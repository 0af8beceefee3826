import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Database } from '#platform/db';
import { sendProblem } from '#platform/http';
import type { Clock } from '#platform/time';
import { openBooks, type TestPayment } from './books.ts';
import { deliveries, type NewsDesk, openNewsDesk } from './news.ts';
import { outcomes, paymentPage } from './page.ts';

const Create = z.object({
  reference: z.string().max(100),
  orderNumber: z.string().max(40),
  amountMinor: z.number().int().positive(),
  currency: z.string().length(3),
  description: z.string().max(200),
  method: z.enum(['ideal', 'paypal', 'card']),
  language: z.string().max(5),
  returnUrl: z.url(),
  webhookUrl: z.url(),
  expiresAt: z.iso.datetime(),
});
const Refund = z.object({ amountMinor: z.number().int().positive() });
const Choice = z.object({ outcome: z.enum(outcomes), delivery: z.enum(deliveries).default('normal') });

export type TestProviderRoutes = {
  database: Database;
  secret: string;
  clock: Clock;
  publicUrl: () => string;
  log: (message: string) => void;
};

const newId = (prefix: string) => `${prefix}_${randomBytes(9).toString('base64url')}`;

/** The test provider as a program of its own that happens to live on our server: API, hosted page, webhooks. */
export const testProviderRoutes =
  ({ database, secret, clock, publicUrl, log }: TestProviderRoutes) =>
  async (server: FastifyInstance) => {
    const books = openBooks(database);
    const desk = openNewsDesk({ secret, clock, log });
    server.addHook('onClose', async () => desk.close());

    await server.register(async (api) => {
      api.addHook('onRequest', async (request, reply) => {
        if (!hasKey(request, secret)) return sendProblem(reply, 401, 'no-key', 'This needs the API key.');
      });

      api.post('/test-provider/api/payments', { config: { external: true } }, async (request, reply) => {
        const parsed = Create.safeParse(request.body);
        if (!parsed.success) return sendProblem(reply, 422, 'invalid', z.prettifyError(parsed.error));
        const key = String(request.headers['idempotency-key'] ?? newId('key'));
        const { orderNumber: _, expiresAt, ...payment } = parsed.data;
        const made = await books.create(key, { ...payment, id: newId('tp'), expiresAt: new Date(expiresAt) });
        return reply.code(201).send({ id: made.id, pageUrl: `${publicUrl()}/test-provider/pay/${made.id}` });
      });

      api.get<{ Params: { id: string } }>('/test-provider/api/payments/:id', async ({ params }, reply) => {
        const payment = await books.find(params.id);
        return payment
          ? reply.send(payment)
          : sendProblem(reply, 404, 'unknown', 'There is no such payment.');
      });

      api.post<{ Params: { id: string } }>(
        '/test-provider/api/payments/:id/refunds',
        { config: { external: true } },
        async (request, reply) => {
          const parsed = Refund.safeParse(request.body);
          if (!parsed.success) return sendProblem(reply, 422, 'invalid', z.prettifyError(parsed.error));
          const key = String(request.headers['idempotency-key'] ?? newId('key'));
          const made = await books.refund(request.params.id, newId('tr'), key, parsed.data.amountMinor);
          return made
            ? reply.code(201).send({ id: made })
            : sendProblem(reply, 422, 'too-much', 'More than was paid.');
        },
      );

      /** The control port of the double: what a person does on the page, for tests and load. */
      api.post<{ Params: { id: string } }>(
        '/test-provider/api/payments/:id/outcome',
        { config: { external: true } },
        async (request, reply) => {
          const played = await play(request.params.id, request.body);
          return played
            ? reply.code(204).send()
            : sendProblem(reply, 422, 'invalid', 'Unknown payment or outcome.');
        },
      );
    });

    await server.register(async (pages) => {
      pages.addContentTypeParser(
        'application/x-www-form-urlencoded',
        { parseAs: 'string' },
        (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(body as string))),
      );

      pages.get<{ Params: { id: string } }>('/test-provider/pay/:id', async ({ params }, reply) => {
        const payment = await books.find(params.id);
        if (!payment) return sendProblem(reply, 404, 'unknown', 'There is no such payment.');
        return reply
          .header('cache-control', 'no-store')
          .header(
            'content-security-policy',
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
          )
          .type('text/html')
          .send(paymentPage(payment));
      });

      pages.post<{ Params: { id: string } }>('/test-provider/pay/:id', async (request, reply) => {
        const payment = await play(request.params.id, request.body);
        return payment
          ? reply.redirect(payment.returnUrl, 303)
          : sendProblem(reply, 422, 'invalid', 'Unknown payment or outcome.');
      });
    });

    /** Does what a person chose on the page; undefined when there is no such payment or choice. */
    async function play(id: string, choice: unknown): Promise<TestPayment | undefined> {
      const parsed = Choice.safeParse(choice);
      if (!parsed.success) return undefined;
      const { outcome, delivery } = parsed.data;
      const moved = await books.setState(id, outcome === 'paid-late' ? 'expired' : outcome);
      if (moved) desk.tell(moved, delivery);
      const payment = moved ?? (await books.find(id));
      if (payment && outcome === 'paid-late') payLate(payment, desk);
      return payment;
    }

    // The bank says "expired" first, and sends the money all the same.
    function payLate(payment: TestPayment, { later, tell }: NewsDesk): void {
      later(4_000, () => {
        void books.setState(payment.id, 'paid').then((moved) => moved && tell(payment, 'normal'));
      });
    }
  };

function hasKey({ headers }: FastifyRequest, secret: string): boolean {
  const given = Buffer.from(headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${secret}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
