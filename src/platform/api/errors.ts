import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { sendProblem } from '#platform/http';

const parts = { body: 'body', querystring: 'query', params: 'params', headers: 'headers' } as const;

/** A request that does not fit its contract, with every field that is wrong. */
export class InvalidRequest extends Error {
  readonly statusCode = 400;
  readonly fields: { in: string; field: string; code: string; message: string }[];
  constructor(part: string | undefined, { issues }: z.ZodError) {
    super('the request does not fit its contract');
    const where = parts[part as keyof typeof parts] ?? 'body';
    this.fields = issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => ({
            in: where,
            field: key,
            code: 'unknown',
            message: 'There is no such field.',
          }))
        : [{ in: where, field: issue.path.join('.'), code: issue.code ?? 'custom', message: issue.message }],
    );
  }
}

/** What Fastify itself refuses, in the words of an API; everything else is answered as everywhere. */
export function answerApiErrors(server: FastifyInstance): void {
  server.setErrorHandler((error: Error & { statusCode?: number; code?: string }, _request, reply) => {
    if (error instanceof InvalidRequest)
      return sendProblem(reply, 400, 'invalid-request', 'Some of this request cannot be used.', {
        errors: error.fields,
      });
    if (error.statusCode === 415) return sendProblem(reply, 415, 'not-json', 'Send application/json.');
    if (error.statusCode === 400)
      return sendProblem(reply, 400, 'unreadable-body', 'The body is not JSON that we can read.');
    throw error;
  });
}
