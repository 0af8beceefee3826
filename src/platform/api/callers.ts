import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '#platform/db';
import { comesFromUs, sendProblem } from '#platform/http';
import { type Limit, localLimit, network, retryAfter, withinLimit } from '#platform/limits';
import { type Actor, accountOf } from '#platform/policy';
import type { Result } from '#platform/result';
import type { Clock } from '#platform/time';
import type { Scope } from '#platform/wire';
import type { ApiServer } from './api-server.ts';
import { tooMany, unauthenticated } from './refusals.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** What the key is for that this request came with; a person may do what a person may. */
    scopes: readonly Scope[] | 'all';
  }
}

export type CallerNeeds = {
  database: Database;
  clock: Clock;
  ownOrigin: () => string;
  /** Whose bearer token or API key this is. */
  callerOf(
    credential: string,
    address: string,
  ): Promise<Result<{ actor: Actor; scopes: readonly Scope[] | 'all' }, 'invalid-token'>>;
  /** Who is signed in on our own pages, by the cookies of the request. */
  actorOf(headers: Headers, address: string): Promise<Actor>;
  /** Reads a minute for each caller, in each process; 0 is without end. */
  readsPerMinute: number;
};

/** Writes a minute for each caller, over all processes. */
const WRITES: Limit = { name: 'api/writes', most: 240, perSeconds: 60 };
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Says who asks before a route runs, and lets in who may come this far: within the limits, signed in where that is needed,
 * with a key that is for it. What they may do is the use case's own question.
 */
export function knowCallers(api: ApiServer, needs: CallerNeeds): void {
  const { database, clock } = needs;
  const reads = localLimit({ most: needs.readsPerMinute, perSeconds: 60 });
  const readsOn = (key: string) => reads.allows(key, clock.now().getTime());
  api.decorateRequest('actor');
  api.decorateRequest('scopes');

  api.addHook('onRequest', (request, reply, done) => {
    request.actor = { kind: 'visitor', from: request.ip };
    request.scopes = 'all';
    const credential = credentialOf(request);
    // A cookie that another site may have sent along is not looked at: there is nothing to forge.
    if (credential === undefined && !comesWithOurCookie(request, needs.ownOrigin())) return done();
    identify(request, reply, credential).then((known) => known && done(), done);
  });

  api.addHook('onRequest', (request, reply, done) => {
    const key = accountOf(request.actor) ?? network(request.ip);
    const tell = (may: boolean) => {
      if (may) done();
      else tooMany(reply, retryAfter(WRITES, clock.now()));
    };
    if (SAFE.has(request.method)) tell(readsOn(key));
    else withinLimit(database, WRITES, key, clock.now()).then(tell, done);
  });

  api.addHook('onRequest', (request, reply, done) => {
    const { scope, signedIn } = request.routeOptions.config;
    if (request.scopes !== 'all' && !(scope && request.scopes.includes(scope)))
      sendProblem(reply, 403, 'scope-missing', 'This key is not for that.', {
        details: { scope: scope ?? null },
      });
    else if (signedIn && request.actor.kind === 'visitor') unauthenticated(reply);
    else done();
  });

  async function identify(
    request: FastifyRequest,
    reply: FastifyReply,
    credential: string | undefined,
  ): Promise<boolean> {
    if (credential === undefined) {
      const headers = new Headers({ cookie: request.headers.cookie ?? '' });
      request.actor = await needs.actorOf(headers, request.ip);
      return true;
    }
    const caller = await needs.callerOf(credential, request.ip);
    if (caller.ok) {
      request.actor = caller.value.actor;
      request.scopes = caller.value.scopes;
      return true;
    }
    // Whoever tries tokens is counted too, though nobody is signed in.
    if (readsOn(network(request.ip))) unauthenticated(reply, 'invalid-token');
    else tooMany(reply, retryAfter(WRITES, clock.now()));
    return false;
  }
}

function credentialOf({ headers }: FastifyRequest): string | undefined {
  const key = headers['x-api-key'];
  if (typeof key === 'string') return key;
  const { authorization } = headers;
  return authorization?.startsWith('Bearer ') ? authorization.slice('Bearer '.length).trim() : undefined;
}

const comesWithOurCookie = (request: FastifyRequest, ownOrigin: string): boolean =>
  request.headers.cookie !== undefined && comesFromUs(request, ownOrigin);
