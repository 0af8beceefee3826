import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetchRequest, UnreadableBody, UPLOAD_LIMIT } from './pages.ts';

const OURS = 'https://shop.test';
const LARGE = UPLOAD_LIMIT + 2 * 1024 * 1024;
const limits: Record<string, number> = { '/sheets': LARGE, '/pictures': UPLOAD_LIMIT };

let server: FastifyInstance;
beforeAll(async () => {
  server = Fastify();
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', (_request, _payload, done) => done(null));
  server.post('/*', async (request, reply) => {
    try {
      const asked = await fetchRequest(
        request,
        OURS,
        new AbortController().signal,
        (path) => limits[path] ?? 0,
      );
      return { bytes: ((await asked.formData()).get('file') as File).size };
    } catch (error) {
      if (!(error instanceof UnreadableBody)) throw error;
      return reply.code(error.statusCode).send();
    }
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => server.close());

async function sent(path: string, bytes: number) {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(bytes)], 'sheet.csv'));
  const { port } = server.server.address() as { port: number };
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', body: form });
  return answer.status === 200 ? ((await answer.json()) as { bytes: number }).bytes : answer.status;
}

test('an address takes as much as it says, others less, and the rest nothing', async () => {
  const bytes = UPLOAD_LIMIT + 1024;
  expect(await sent('/sheets', bytes)).toBe(bytes);
  expect(await sent('/pictures', 1024)).toBe(1024);
  expect(await sent('/elsewhere', 1024)).toBe(415);
  // A body that is refused on its announced length may be answered before it is all sent.
  expect(await sent('/pictures', bytes).catch(() => 413)).toBe(413);
  expect(await sent('/sheets', LARGE + 1024).catch(() => 413)).toBe(413);
});
