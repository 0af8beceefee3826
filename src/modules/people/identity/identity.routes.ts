import { z } from 'zod';
import { type ApiRoutes, notFound, type Refusals, refused, tooMany, unauthenticated } from '#platform/api';
import { retryAfter } from '#platform/limits';
import type { Clock } from '#platform/time';
import { CreatedApiKeyResponse, TokenRequest, TokenResponse } from './api.contract.ts';
import { QUARTER } from './attempts.ts';
import { ApiKeyView, NewApiKeyRequest } from './key.contract.ts';
import type { Identity } from './module.ts';

const tokenRefusals: Refusals<'wrong-credentials' | 'invalid-token' | 'too-many-attempts'> = {
  'wrong-credentials': [401, 'Address or password are not right, or the address is not confirmed.'],
  'invalid-token': [401, 'This refresh token is not valid (any more). Sign in again.'],
  'too-many-attempts': [429, 'That was too much at once. Please try again later.'],
};
const keyRefusals: Refusals<'not-allowed' | 'scope-not-yours' | 'too-many-keys'> = {
  'not-allowed': [403, 'Keys are made by people who are signed in.'],
  'scope-not-yours': [403, 'A key cannot be for what your role does not include.'],
  'too-many-keys': [409, 'You have as many keys as one can have. Withdraw one first.'],
};
const unknownKey = { 'not-found': [404, 'There is no such key.'] } as const;

/** Tokens for people, keys for their programs. A key opens none of these. */
export const identityRoutes =
  ({ identity, clock }: { identity: Identity; clock: Clock }): ApiRoutes =>
  async (api) => {
    api.post('/auth/token', {
      config: { refusals: tokenRefusals },
      schema: {
        tags: ['Tokens and keys'],
        operationId: 'createToken',
        summary: 'Access and refresh token, for a password or for the refresh token before',
        body: TokenRequest,
        response: { 200: TokenResponse },
      },
      handler: async (request, reply) => {
        const given = request.body;
        const tokens =
          given.grantType === 'refresh'
            ? await identity.refreshTokens(given.refreshToken)
            : await identity.openTokens({
                email: given.email,
                password: given.password,
                address: request.ip,
                userAgent: request.headers['user-agent'] ?? '',
              });
        if (tokens.ok) return tokens.value;
        return tokens.code === 'too-many-attempts'
          ? tooMany(reply, retryAfter({ perSeconds: QUARTER }, clock.now()), tokens.code)
          : refused(reply, tokenRefusals, tokens);
      },
    });

    api.delete('/auth/token', {
      config: { signedIn: true },
      schema: {
        tags: ['Tokens and keys'],
        operationId: 'revokeToken',
        summary: 'Ends the session of this token: access and refresh tokens stop at once',
        response: { 204: z.null() },
      },
      handler: async (request, reply) => {
        const ended = await identity.revokeTokens(request.actor);
        return ended.ok ? reply.code(204).send(null) : unauthenticated(reply, 'invalid-token');
      },
    });

    api.get('/keys', {
      config: { signedIn: true },
      schema: {
        tags: ['Tokens and keys'],
        operationId: 'listKeys',
        summary: 'One’s own API keys',
        response: { 200: z.object({ items: z.array(ApiKeyView) }) },
      },
      handler: async (request) => ({ items: await identity.listApiKeys(request.actor) }),
    });

    api.post('/keys', {
      config: { signedIn: true, refusals: keyRefusals },
      schema: {
        tags: ['Tokens and keys'],
        operationId: 'createKey',
        summary: 'A new key, shown this once',
        body: NewApiKeyRequest,
        response: { 201: CreatedApiKeyResponse },
      },
      handler: async (request, reply) => {
        const created = await identity.createApiKey(request.actor, request.body);
        return created.ok ? reply.code(201).send(created.value) : refused(reply, keyRefusals, created);
      },
    });

    api.delete('/keys/:id', {
      config: { signedIn: true, refusals: unknownKey },
      schema: {
        tags: ['Tokens and keys'],
        operationId: 'revokeKey',
        summary: 'Withdraws a key, at once',
        params: z.object({ id: z.string() }),
        response: { 204: z.null() },
      },
      handler: async (request, reply) => {
        const gone = await identity.revokeApiKey(request.actor, request.params.id);
        return gone.ok ? reply.code(204).send(null) : notFound(reply, 'There is no such key.');
      },
    });
  };
