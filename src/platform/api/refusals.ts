import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from '#platform/http';
import type { Refused } from '#platform/result';

/** The status and the sentence of each code a use case refuses with. Only routes know these. */
export type Refusals<Code extends string> = Readonly<Record<Code, readonly [status: number, title: string]>>;

/** Answers a refusal of a use case with problem details; its code is the problem's. */
export function refused<Code extends string>(
  reply: FastifyReply,
  refusals: Refusals<Code>,
  { code, details }: Refused<Code>,
): FastifyReply {
  const [status, title] = refusals[code];
  if (status === 403 && reply.request.actor.kind === 'visitor') return unauthenticated(reply);
  return sendProblem(reply, status, code, title, details && { details });
}

/** Nobody said who they are. */
export function unauthenticated(reply: FastifyReply, code = 'sign-in-needed'): FastifyReply {
  reply.header('www-authenticate', code === 'invalid-token' ? 'Bearer error="invalid_token"' : 'Bearer');
  return sendProblem(
    reply,
    401,
    code,
    code === 'invalid-token'
      ? 'This token or key is not valid (any more).'
      : 'Send a bearer token or an API key.',
  );
}

export function tooMany(reply: FastifyReply, seconds: number, code = 'too-many-requests'): FastifyReply {
  reply.header('retry-after', String(seconds));
  return sendProblem(reply, 429, code, 'That was too much at once. Please try again later.');
}

export const notFound = (reply: FastifyReply, title = 'There is no such thing.'): FastifyReply =>
  sendProblem(reply, 404, 'not-found', title);

export const isVisitor = (request: FastifyRequest): boolean => request.actor.kind === 'visitor';
