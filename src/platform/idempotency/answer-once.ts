import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiServer } from '#platform/api';
import type { Database } from '#platform/db';
import { sendProblem } from '#platform/http';
import { accountOf } from '#platform/policy';
import type { Clock } from '#platform/time';
import { findAnswer, giveKeyBack, type KeptAnswer, keepAnswer, takeKey } from './answers-store.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The key this request has taken, and must keep an answer for. */
    takenKey?: string;
  }
}

const KEY = /^[\x21-\x7e]{8,100}$/;
const REPLAYED = ['content-type', 'location', 'content-language'];
/** Nothing we do takes this long; a key whose taker is silent since was taken by a process that died. */
const ABANDONED_MS = 60_000;
const WAIT_MS = 10_000;
const LOOK_EVERY_MS = 50;

/**
 * Answers the same request once, however often it is sent under one `Idempotency-Key`: kept answers are sent again, of two at
 * once the second waits for the first. Keys belong to who asks and to the address asked, and go with one body.
 */
export function answerOnce(api: ApiServer, { database, clock }: { database: Database; clock: Clock }): void {
  api.addHook('onRoute', (route) => {
    // Where no key is taken, nobody should wait for these.
    if (!route.config?.idempotent) return;
    route.preHandler = take;
    route.onSend = keep;
  });

  async function take(request: FastifyRequest, reply: FastifyReply) {
    const key = request.headers['idempotency-key'];
    if (key === undefined && request.routeOptions.config.idempotent === 'optional') return;
    if (typeof key !== 'string' || !KEY.test(key))
      return sendProblem(
        reply,
        400,
        'idempotency-key-needed',
        'Send an Idempotency-Key of 8 to 100 characters.',
      );
    const keyHash = hashOf(accountOf(request.actor) ?? 'visitor', request.method, pathOf(request), key);
    const bodyHash = hashOf(JSON.stringify(request.body ?? null));
    const until = performance.now() + WAIT_MS;
    do {
      const now = clock.now();
      const abandonedBefore = new Date(now.getTime() - ABANDONED_MS);
      if (await takeKey(database, keyHash, bodyHash, { now, abandonedBefore })) {
        request.takenKey = keyHash;
        return;
      }
      const kept = await findAnswer(database, keyHash);
      if (kept && kept.bodyHash !== bodyHash)
        return sendProblem(reply, 422, 'idempotency-key-reused', 'This key was used for another request.');
      if (kept?.status) return replay(reply, kept);
      await sleep(LOOK_EVERY_MS);
    } while (performance.now() < until);
    reply.header('retry-after', '5');
    return sendProblem(reply, 409, 'still-at-work', 'The first request with this key is not answered yet.');
  }

  async function keep(request: FastifyRequest, reply: FastifyReply, payload: unknown) {
    const keyHash = request.takenKey;
    if (keyHash === undefined) return;
    delete request.takenKey;
    // What failed on our side may be asked again.
    if (reply.statusCode >= 500 || reply.statusCode === 429 || typeof payload !== 'string')
      return giveKeyBack(database, keyHash);
    const headers = REPLAYED.flatMap((name) => {
      const value = reply.getHeader(name);
      return typeof value === 'string' ? [[name, value] as const] : [];
    });
    await keepAnswer(database, keyHash, {
      status: reply.statusCode,
      headers: Object.fromEntries(headers),
      body: payload,
    });
  }
}

function replay(reply: FastifyReply, { status, headers, body }: KeptAnswer): FastifyReply {
  return reply
    .code(status as number)
    .headers(headers ?? {})
    .header('idempotency-replayed', 'true')
    .serializer((text: string) => text)
    .send(body);
}

const pathOf = ({ url }: FastifyRequest) => (url.split('?')[0] as string).replace(/\/+$/, '');

const hashOf = (...parts: string[]) => createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
