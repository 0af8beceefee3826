import type { FastifyInstance } from 'fastify';
import { sendProblem } from '#platform/http';
import type { Payments } from './module.ts';

/** Where providers call. The raw bytes are kept: a signature is over them, not over parsed JSON. */
export const webhookRoutes = (payments: Payments) => async (server: FastifyInstance) => {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'string', bodyLimit: 64 * 1024 }, (_request, body, done) =>
    done(null, body),
  );

  server.post<{ Params: { provider: string }; Body: string }>(
    '/webhooks/payments/:provider',
    { config: { external: true } },
    async ({ params, body, headers }, reply) => {
      const genuine = await payments.receiveNews(
        params.provider,
        body ?? '',
        headers as Record<string, string | undefined>,
      );
      // An unknown payment is answered like a known one, so that nobody learns which exist.
      return genuine
        ? reply.code(200).send()
        : sendProblem(reply, 401, 'not-genuine', 'The signature does not fit.');
    },
  );
};
