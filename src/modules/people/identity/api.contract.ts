import { z } from 'zod';
import { Instant, scopes } from '#platform/wire';
import { SignInRequest } from './contract.ts';

export const TokenRequest = z
  .discriminatedUnion('grantType', [
    SignInRequest.extend({ grantType: z.literal('password') }),
    z.object({ grantType: z.literal('refresh'), refreshToken: z.string().max(100) }),
  ])
  .meta({ id: 'TokenRequest' });

export const TokenResponse = z
  .object({
    accessToken: z.string(),
    tokenType: z.literal('Bearer'),
    /** Seconds. */
    expiresIn: z.int(),
    refreshToken: z.string(),
  })
  .meta({ id: 'Tokens' });

export const NewApiKeyRequest = z
  .object({
    name: z
      .string()
      .trim()
      .min(1)
      .max(80)
      .regex(/^\P{Cc}+$/u, 'no control characters'),
    scopes: z.array(z.enum(scopes)).min(1).max(scopes.length),
    expiresInDays: z.int().min(1).max(730).optional(),
  })
  .meta({ id: 'NewApiKey' });
export type NewApiKeyRequest = z.infer<typeof NewApiKeyRequest>;

export const ApiKeyView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    hint: z.string(),
    scopes: z.array(z.enum(scopes)),
    createdAt: Instant,
    expiresAt: Instant.nullable(),
    lastUsedAt: Instant.nullable(),
  })
  .meta({ id: 'ApiKey' });
export type ApiKeyView = z.infer<typeof ApiKeyView>;

export const CreatedApiKeyResponse = ApiKeyView.extend({
  key: z.string().describe('Shown once, stored nowhere'),
}).meta({ id: 'CreatedApiKey' });
