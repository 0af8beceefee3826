import { z } from 'zod';

/** Length in characters, as people count them; anything else about a password is judged on the server. */
export const Password = z.string().min(8).max(128);
export const Email = z
  .email()
  .max(254)
  .transform((value) => value.toLowerCase());
/** No control characters, and none that turn the direction of what stands after the name in a list or a mail. */
export const PersonName = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^[^\p{Cc}\u202A-\u202E\u2066-\u2069]+$/u);

const languages = z.enum(['en', 'nl', 'fr']);
const roles = z.enum(['admin', 'manager', 'agent', 'planner', 'vendor', 'association', 'customer']);

/** A page of ours to which a newcomer comes back, when they began there; anything else is none. */
export const NextPage = z
  .string()
  .max(300)
  .regex(/^\/(?:en|nl|fr)\/[\w/-]+$/)
  .optional()
  .catch(undefined);

export const RegisterRequest = z.object({
  name: PersonName,
  email: Email,
  password: z.string(),
  language: languages,
  next: NextPage,
});
export const SignInRequest = z.object({ email: z.string().max(254), password: z.string().max(1_000) });
export const ClaimOwnerRequest = z.object({
  token: z.string().max(100),
  name: PersonName,
  password: z.string(),
});
export const SessionView = z.object({
  id: z.uuid(),
  current: z.boolean(),
  userAgent: z.string(),
  address: z.string(),
  startedAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
});
export type SessionView = z.infer<typeof SessionView>;

export const AccountView = z.object({
  accountId: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: roles,
  language: languages,
  verified: z.boolean(),
  disabled: z.boolean(),
  createdAt: z.iso.datetime(),
});
export type AccountView = z.infer<typeof AccountView>;

export const ListAccountsRequest = z.object({
  search: z.string().trim().max(100).optional(),
  role: roles.optional(),
  page: z.int().min(1).max(10_000).default(1),
});

export * from './key.contract.ts';
export * from './profile.contract.ts';
