import type { FastifyInstance } from 'fastify';
import { sendProblem } from '#platform/http';
import type { ImageStore } from '#platform/images';

const KEY = /^(?:[0-9a-f]{2}\/[0-9a-f]{16,64}-(?:320|640|1280)|hero)\.webp$/;

/** Pictures, by the hash of their content: they never change, so they may be kept for ever. */
export const media = (images: ImageStore) => async (server: FastifyInstance) => {
  server.get<{ Params: { '*': string } }>('/media/*', async (request, reply) => {
    const key = request.params['*'];
    const bytes = KEY.test(key) ? await images.get(key) : undefined;
    if (!bytes) return sendProblem(reply, 404, 'not-found', 'There is no such picture.');
    return reply
      .header(
        'cache-control',
        key === 'hero.webp' ? 'public, max-age=86400' : 'public, max-age=31536000, immutable',
      )
      .type('image/webp')
      .send(Buffer.from(bytes));
  });
};
