import { z } from 'zod';
import { SignInRequest } from './contract.ts';
import { ApiKeyView } from './key.contract.ts';

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

export const CreatedApiKeyResponse = ApiKeyView.extend({
  key: z.string().describe('Shown once, stored nowhere'),
}).meta({ id: 'CreatedApiKey' });
