import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { keepByVersion } from '#platform/kept';

type Answer = { etag: string; bytes: Buffer };

/** Answers a request with what is kept under a name, or with what `make` makes now; undefined when there is nothing to answer. */
export type KeptAnswers = (
  name: string,
  request: FastifyRequest,
  reply: FastifyReply,
  make: () => Promise<object | undefined>,
) => Promise<FastifyReply | undefined>;

const MOST_BYTES = 16 * 1024 * 1024;

/**
 * Answers that say the same to everybody until what they show changes, kept as they are sent; `version` changes with it. The name
 * holds everything else they depend on.
 */
export function keepAnswers(version: () => Promise<string>): KeptAnswers {
  const kept = keepByVersion<Answer | undefined>({
    version,
    bytesOf: (answer) => answer?.bytes.length,
    mostBytes: MOST_BYTES,
  });
  return async (name, request, reply, make) => {
    const answer = await kept.get(name, async () => {
      const thing = await make();
      return thing && answerOf(String(reply.serialize(thing)));
    });
    if (!answer) return undefined;
    // Asked again each time, and then answered with "not changed".
    reply.header('cache-control', 'no-cache').header('etag', answer.etag);
    if (request.headers['if-none-match']?.includes(answer.etag)) return reply.code(304).send();
    return reply.type('application/json; charset=utf-8').send(answer.bytes);
  };
}

function answerOf(text: string): Answer {
  const bytes = Buffer.from(text);
  return { bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"` };
}
