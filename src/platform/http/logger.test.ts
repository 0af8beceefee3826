import { expect, test } from 'vitest';
import { createLogger, createServer, redactUrl } from './index.ts';
import { safeError } from './logger.ts';

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

test('the link of a household is cut from what is logged of its pages', () => {
  expect(redactUrl('/nl/r/s3cretS3cretS3cret22?done=same')).toBe('/nl/r/…?done=same');
  expect(redactUrl('/nl/r/s3cretS3cretS3cret22/event.ics')).toBe('/nl/r/…/event.ics');
  expect(redactUrl('/nl/e/t/s3cretS3cretS3cret22/event.ics')).toBe('/nl/e/t/…/event.ics');
  expect(redactUrl('/nl/e/c/s3cretS3cretS3cret22')).toBe('/nl/e/c/…');
  expect(redactUrl('/nl/e/lotte-karim/register')).toBe('/nl/e/lotte-karim/register');
  expect(redactUrl('/nl/r/s3cretS3cretS3cret22.data')).toBe('/nl/r/….data');
});

test('an error of the database is logged without the values that were sent', () => {
  const error = Object.assign(
    new Error('Failed query: insert into orders values ($1)\nparams: noor@shop.test'),
    {
      query: 'insert into orders values ($1)',
      params: ['noor@shop.test'],
      cause: Object.assign(new Error('relation "orders" does not exist'), {
        code: '42P01',
        detail: 'noor@shop.test',
      }),
    },
  );
  const written = JSON.stringify(safeError(error));
  expect(written).not.toContain('noor@shop.test');
  expect(written).toContain('insert into orders values ($1)');
  expect(written).toContain('42P01');
  expect(safeError('odd')).toEqual({ message: 'odd' });
});

test('the ids of carts and tracking links of the API open things, and are cut from addresses', () => {
  expect(redactUrl('/api/carts/s3cret/lines/1?language=nl')).toBe('/api/carts/…/lines/1?language=nl');
  expect(redactUrl('/api/tracking/s3cret')).toBe('/api/tracking/…');
});
