/**
 * The limits of a kept page: Fastify that sends the same bytes from memory with the same headers, log line and count of requests;
 * and, on a port of its own, Fastify that sends them and nothing else.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fastify, { type FastifyInstance, LogController } from 'fastify';
import { countRequests, createLogger, requestFigures } from '#platform/http';

const [, port = '', pagesFile = ''] = process.argv.slice(2);
const pages = JSON.parse(readFileSync(pagesFile, 'utf8')) as Record<
  string,
  { headers: Record<string, string>; body: string }
>;
const server = fastify({
  loggerInstance: createLogger('info'),
  genReqId: () => randomUUID(),
  logController: new LogController({ disableRequestLogging: true }),
});
server.addHook('onResponse', (request, reply, done) => {
  request.log.info({ req: request, res: reply, ms: reply.elapsedTime }, 'answered');
  done();
});
countRequests(server as unknown as FastifyInstance, requestFigures());
const bare = fastify({ logger: false });

for (const [name, { headers, body }] of Object.entries(pages)) {
  const bytes = Buffer.from(body, 'base64');
  const same = Object.freeze(headers);
  server.get(`/same/${name}`, (request, reply) => {
    reply.headers(same).header('x-request-id', request.id);
    return reply.send(bytes);
  });
  bare.get(`/bare/${name}`, (_request, reply) => reply.type('text/html').send(bytes));
}
const bareUrl = await bare.listen({ host: '127.0.0.1', port: 0 });
server.get('/bare', { logLevel: 'warn' }, async () => ({ url: bareUrl }));
server.get('/health/ready', { logLevel: 'warn' }, async () => ({ status: 'ready' }));
await server.listen({ host: '127.0.0.1', port: Number(port) });
process.on('SIGTERM', () => process.exit(0));
