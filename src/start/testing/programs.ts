import type { TestApplication } from './test-application.ts';

// biome-ignore lint/suspicious/noExplicitAny: whatever the API answers
type Answer = { status: number; headers: Headers; body: any };

/** Calls the API as one person; a body goes as JSON. */
export type Program = ((
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answer>) & { accountId: string };

const PASSWORD = 'violet kettle 48 marsh';

/** A program of somebody with an account, by their bearer token. */
export async function aProgramOf(
  app: Pick<TestApplication, 'database' | 'identity' | 'url'>,
  email: string,
): Promise<Program> {
  const { accountId } = await app.database.inTransaction((tx) =>
    app.identity.ensureAccount(tx, {
      email,
      name: email,
      role: 'customer',
      language: 'en',
      password: PASSWORD,
    }),
  );
  const json = { 'content-type': 'application/json' };
  const opened = await fetch(`${app.url}/api/auth/token`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ grantType: 'password', email, password: PASSWORD }),
  });
  const { accessToken } = (await opened.json()) as { accessToken: string };
  const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${app.url}/api${path}`, {
      method,
      headers: { authorization: `Bearer ${accessToken}`, ...(body !== undefined && json), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: text ? JSON.parse(text) : undefined };
  };
  return Object.assign(call, { accountId });
}
