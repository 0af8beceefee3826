import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { sendProblem } from '#platform/http';
import { isLanguage } from '#platform/i18n';
import { drawIcon } from '#platform/images';
import { offlinePage, offlinePolicy } from './offline-page.ts';
import { serviceWorker } from './service-worker.ts';

const GROUND = '#b01742';
/** The icons that the manifest names, and the one an iPhone looks for. */
const icons = {
  'app-192': { side: 192 },
  'app-512': { side: 512 },
  'app-maskable-512': { side: 512, room: 0.1, ground: GROUND },
  'apple-touch-icon': { side: 180, ground: GROUND },
} as const;
const DAY_SECONDS = 86_400;

/** What a phone needs to keep the shop as an app: icons, a worker, and a page for when there is no connection. */
export const installedApp = async (server: FastifyInstance) => {
  const drawing = await readFile(resolve('src/web/design/favicon.svg'));
  const drawn = new Map<string, Promise<Buffer>>();

  server.get<{ Params: { name: string } }>('/icons/:name.png', async ({ params: { name } }, reply) => {
    if (!Object.hasOwn(icons, name)) return sendProblem(reply, 404, 'not-found', 'There is no such icon.');
    const icon = drawn.get(name) ?? drawIcon(drawing, icons[name as keyof typeof icons]);
    drawn.set(name, icon);
    return reply
      .header('cache-control', `public, max-age=${DAY_SECONDS}`)
      .type('image/png')
      .send(await icon);
  });

  server.get('/sw.js', async (_request, reply) =>
    reply.header('cache-control', 'no-cache').type('text/javascript; charset=utf-8').send(serviceWorker),
  );

  server.get<{ Params: { language: string } }>('/offline/:language', async ({ params }, reply) => {
    if (!isLanguage(params.language)) return sendProblem(reply, 404, 'not-found', 'There is no such page.');
    return reply
      .headers({
        'cache-control': 'no-cache',
        'content-security-policy': offlinePolicy,
        'x-robots-tag': 'noindex',
      })
      .type('text/html; charset=utf-8')
      .send(offlinePage(params.language));
  });
};
