import type { FastifyInstance } from 'fastify';
import { sendProblem } from '#platform/http';
import type { ImageStore } from '#platform/images';
import { composeHero } from './demo/compose.ts';

const KEY = /^[0-9a-f]{2}\/[0-9a-f]{16,64}-(?:320|640|1280)\.webp$/;
const HERO_WIDTHS = [700, 1200];

/**
 * Pictures, by the hash of their content: they never change, so they may be kept for ever. The table of the home page is composed
 * when somebody asks for it first, and kept.
 */
export const media = (images: ImageStore) => async (server: FastifyInstance) => {
  const composing = new Map<number, Promise<Uint8Array>>();
  async function hero(width: number): Promise<Uint8Array> {
    const key = `hero-${width}.webp`;
    const kept = await images.get(key);
    if (kept) return kept;
    const composed = await composeHero(width);
    await images.put(key, composed);
    return composed;
  }

  server.get<{ Params: { width: string } }>('/media/hero-:width(\\d+).webp', async (request, reply) => {
    const width = Number(request.params.width);
    if (!HERO_WIDTHS.includes(width))
      return sendProblem(reply, 404, 'not-found', 'There is no such picture.');
    const picture = composing.get(width) ?? hero(width);
    composing.set(width, picture);
    picture.catch(() => composing.delete(width));
    return reply
      .header('cache-control', 'public, max-age=86400')
      .type('image/webp')
      .send(Buffer.from(await picture));
  });

  server.get<{ Params: { '*': string } }>('/media/*', async (request, reply) => {
    const key = request.params['*'];
    const bytes = KEY.test(key) ? await images.get(key) : undefined;
    if (!bytes) return sendProblem(reply, 404, 'not-found', 'There is no such picture.');
    return reply
      .header('cache-control', 'public, max-age=31536000, immutable')
      .type('image/webp')
      .send(Buffer.from(bytes));
  });
};
