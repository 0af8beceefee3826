import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { betterAuth } from 'better-auth/minimal';
import type { Database } from '#platform/db';
import { cookieName } from '#platform/http';
import { newId } from '#platform/ids';
import { findById } from './accounts-store.ts';
import { accounts, credentials, sessions, verifications } from './identity.rows.ts';

export const SESSION_DAYS = 30;

/**
 * better-auth, for what must not be written twice: passwords, sessions, signed cookies. Its HTTP handler is not
 * mounted; our use cases call it, with our own limits, for its limiter does not see such calls.
 */
export function createAuth({
  database,
  secret,
  publicUrl,
}: {
  database: Database;
  secret: string;
  publicUrl: string;
}) {
  const secure = publicUrl.startsWith('https:');
  return betterAuth({
    baseURL: publicUrl,
    secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: drizzleAdapter(database.reader, {
      provider: 'pg',
      schema: { user: accounts, session: sessions, account: credentials, verification: verifications },
      transaction: true,
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      requireEmailVerification: true,
      minPasswordLength: 8,
      maxPasswordLength: 128,
    },
    user: {
      additionalFields: {
        role: { type: 'string', input: false, defaultValue: 'customer' },
        language: { type: 'string', input: false, defaultValue: 'en' },
        disabledAt: { type: 'date', input: false, required: false },
      },
    },
    account: { accountLinking: { enabled: false, disableImplicitLinking: true } },
    session: {
      expiresIn: SESSION_DAYS * 86_400,
      // Rolled on by `actorOf`, in the one statement it sends anyway.
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    verification: { storeIdentifier: 'hashed' },
    rateLimit: { enabled: false },
    advanced: {
      useSecureCookies: false,
      cookies: {
        session_token: {
          name: cookieName(publicUrl, 'session'),
          attributes: { httpOnly: true, sameSite: 'lax', path: '/', secure },
        },
      },
      database: { generateId: () => newId() },
      ipAddress: { disableIpTracking: true },
    },
    databaseHooks: {
      session: {
        create: {
          // The last door: whatever leads here, a disabled account gets no session.
          before: async (session) => {
            const account = await findById(database.reader, session.userId);
            return account && !account.disabledAt ? undefined : false;
          },
        },
      },
    },
  });
}

export type Auth = ReturnType<typeof createAuth>;
