import type { FastifyInstance } from 'fastify';
import type { Database } from '#platform/db';

/** `live`: the process answers. `ready`: it can do its work, and is not on its way out. */
export const health = (database: Database, stopping: () => boolean) => async (server: FastifyInstance) => {
  server.get('/health/live', { logLevel: 'warn' }, async () => ({ status: 'live' }));
  server.get('/health/ready', { logLevel: 'warn' }, async (_request, reply) => {
    if (stopping()) return reply.code(503).send({ status: 'stopping' });
    try {
      await inTime(database.pool.query('select 1'));
      return { status: 'ready' };
    } catch {
      return reply.code(503).send({ status: 'database-away' });
    }
  });
};

const ANSWER_WITHIN_MS = 2_000;

/** A database that hangs is not ready either. */
const inTime = (answer: Promise<unknown>): Promise<unknown> => {
  const late = new Promise((_, refuse) => {
    setTimeout(() => refuse(new Error('too late')), ANSWER_WITHIN_MS).unref();
  });
  answer.catch(() => {});
  return Promise.race([answer, late]);
};
