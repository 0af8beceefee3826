import type { FastifyInstance, FastifyReply } from 'fastify';
import { isDatabaseAway } from '#platform/db';

/** Answers with problem details (RFC 9457); `code` is stable, for programs. */
export function sendProblem(
  reply: FastifyReply,
  status: number,
  code: string,
  title: string,
  details?: Record<string, unknown>,
): FastifyReply {
  return reply
    .code(status)
    .type('application/problem+json')
    .send(JSON.stringify({ type: `urn:convive:problem:${code}`, title, status, code, ...details }));
}

/** Too much at once, or the database is away: whoever asks again in a moment may be answered. */
export function sendBusy(reply: FastifyReply): FastifyReply {
  reply.header('retry-after', '5');
  return sendProblem(reply, 503, 'busy', 'We cannot answer right now. Please try again in a moment.');
}

/** Every error a route throws ends here: the person gets a sentence and a request id, the log gets the rest. */
export function answerProblems(server: FastifyInstance): void {
  server.setErrorHandler((error: Error & { statusCode?: number; code?: string }, request, reply) => {
    const status = error.statusCode ?? (isDatabaseAway(error) ? 503 : 500);
    if (status >= 500) request.log.error({ err: error }, 'request failed');
    if (status === 413)
      return sendProblem(reply, 413, 'body-too-large', 'This is more than we can take in one go.');
    if (status === 415) return sendProblem(reply, 415, 'not-a-form', 'We take forms here, and this is none.');
    if (status === 400) return sendProblem(reply, 400, 'bad-request', 'This request could not be read.');
    if (status === 503) return sendBusy(reply);
    if (status < 500) return sendProblem(reply, status, error.code ?? 'refused', error.message);
    return sendProblem(reply, 500, 'internal', 'Something went wrong on our side.', {
      requestId: request.id,
    });
  });
  server.setNotFoundHandler((_request, reply) =>
    sendProblem(reply, 404, 'not-found', 'There is nothing here.'),
  );
}
