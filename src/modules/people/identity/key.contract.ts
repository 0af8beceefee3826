import { z } from 'zod';
import { Instant, scopes } from '#platform/wire';

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
