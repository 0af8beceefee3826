import type { Role } from '#platform/policy';
import type { TestApplication } from '#testing';

export const PASSWORD = 'violet kettle 48 marsh';

/** Somebody with an account, and the token of a program of theirs. */
export async function aTokenOf(
  app: TestApplication,
  role: Role,
  email = `${role}@api.test`,
): Promise<string> {
  await app.database.inTransaction((tx) =>
    app.identity.ensureAccount(tx, {
      email,
      name: `The ${role}`,
      role,
      language: 'en',
      password: PASSWORD,
    }),
  );
  const answer = await fetch(`${app.url}/api/auth/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ grantType: 'password', email, password: PASSWORD }),
  });
  if (!answer.ok) throw new Error(`${role}: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { accessToken: string }).accessToken;
}

/** A program that sends JSON with one credential, or none. */
export const aProgram =
  (app: TestApplication, credential?: string) =>
  async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${app.url}/api${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(credential ? { authorization: `Bearer ${credential}` } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      headers: answer.headers,
      body: text ? JSON.parse(text) : undefined,
    };
  };
