import { expect, test } from 'vitest';
import { createLogger, createServer } from './index.ts';

test('a log line has the request’s number and address, without tokens, cookies or authorisation', async () => {
  const lines: string[] = [];
  const logger = createLogger('info', { write: (line) => void lines.push(line) });
  const server = createServer({ logger, ownOrigin: () => 'https://shop.test', trustedProxies: [] });
  server.get('/en/track/:token', async () => {
    throw new Error('the oven broke');
  });
  const headers = { cookie: 'session=s3cret', authorization: 'Bearer s3cret', 'x-api-key': 's3cret' };
  const answer = await server.inject({ url: '/en/track/s3cret?token=s3cret', headers });
  await server.close();
  const log = lines.join('');
  expect(log).toContain(answer.headers['x-request-id']);
  expect(log).toContain('/en/track/…?token=…');
  expect(log).toContain('the oven broke');
  expect(log).not.toContain('s3cret');
  for (const line of lines) expect(() => JSON.parse(line)).not.toThrow();
});
