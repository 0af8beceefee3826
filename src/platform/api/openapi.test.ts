import fastify from 'fastify';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { Money, query, wholeNumber } from '#platform/wire';
import { type DeclaredRoute, openApiDocument, paged, speakContracts } from './index.ts';

const Thing = z
  .object({
    id: z.string(),
    price: Money,
    old: Money.nullable(),
    note: z.string().nullable(),
    pattern: z.string(),
  })
  .meta({ id: 'Thing' });

async function aServer() {
  const declared: DeclaredRoute[] = [];
  const server = fastify();
  const api = speakContracts(server as never, declared);
  api.addHook('onRequest', (request, _reply, done) => {
    request.actor = { kind: 'visitor' };
    done();
  });
  api.get('/things/:id', {
    config: { scope: 'stock', signedIn: true, refusals: { gone: [410, 'It is gone.'] } },
    schema: {
      operationId: 'getThing',
      params: z.object({ id: z.string() }),
      querystring: query({ page: wholeNumber(1, 5).default(1) }),
      response: { 200: Thing },
    },
    handler: async ({ params }) =>
      ({
        id: params.id,
        price: { amount: 1, currency: 'EUR' },
        old: null,
        note: null,
        pattern: 'x',
        secret: 'y',
      }) as never,
  });
  await server.ready();
  return { server, declared };
}

test('an answer holds what its contract names, and nothing else', async () => {
  const { server } = await aServer();
  const { body } = await server.inject('/things/7');
  expect(JSON.parse(body)).toEqual({
    id: '7',
    price: { amount: 1, currency: 'EUR' },
    old: null,
    note: null,
    pattern: 'x',
  });
  expect((await server.inject({ method: 'HEAD', url: '/things/7' })).statusCode).toBe(200);
});

test('the document says what the schemas say: parameters, names, scopes, refusals', async () => {
  const { declared } = await aServer();
  const document = openApiDocument(declared, {
    title: 'T',
    version: '1',
    description: '',
    url: 'http://shop.test',
  });
  expect(document).toMatchObject({
    openapi: '3.1.0',
    paths: {
      '/things/{id}': {
        get: {
          operationId: 'getThing',
          'x-scope': 'stock',
          security: [{ bearer: [] }, { apiKey: [] }],
          parameters: [
            { name: 'id', in: 'path', required: true },
            {
              name: 'page',
              in: 'query',
              required: false,
              schema: { type: 'integer', minimum: 1, maximum: 5, default: 1 },
            },
            { name: 'language', in: 'query', required: false },
          ],
          responses: {
            200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } },
            400: { description: '`invalid-request`' },
            401: { description: '`sign-in-needed`, `invalid-token`' },
            410: { description: '`gone`' },
          },
        },
      },
    },
    components: {
      schemas: { Thing: { required: ['id', 'price', 'old', 'note', 'pattern'] }, Money: {}, Problem: {} },
    },
  });
});

test('the addresses of other pages keep the rest of the query', () => {
  const { links, pages } = paged('/api/things?q=a%20b&page=3&perPage=2', {
    items: [],
    page: 3,
    perPage: 2,
    total: 9,
  });
  expect(pages).toBe(5);
  expect(links).toEqual({
    self: '/api/things?q=a%20b&perPage=2&page=3',
    first: '/api/things?q=a%20b&perPage=2&page=1',
    previous: '/api/things?q=a%20b&perPage=2&page=2',
    next: '/api/things?q=a%20b&perPage=2&page=4',
    last: '/api/things?q=a%20b&perPage=2&page=5',
  });
  const past = paged('/api/things', { items: [], page: 99, perPage: 2, total: 1 }).links;
  expect([past.previous, past.next]).toEqual(['/api/things?page=1', null]);
});
