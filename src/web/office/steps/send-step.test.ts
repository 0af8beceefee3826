import { afterEach, expect, test, vi } from 'vitest';
import { sendStep } from './send-step.ts';

afterEach(() => vi.unstubAllGlobals());

const approval = () => {
  const form = new FormData();
  form.set('step', 'approve');
  return form;
};

test('a step is posted to its order, and its outcome comes back', async () => {
  const sent: string[] = [];
  vi.stubGlobal('fetch', async (url: string, { body }: { body: URLSearchParams }) => {
    sent.push(`${url} ${body}`);
    return Response.json({ number: 'CV-2041', done: 'approve' });
  });
  expect(await sendStep('nl', 'CV-2041', approval())).toEqual({ number: 'CV-2041', done: 'approve' });
  expect(sent).toEqual(['/nl/office/orders/CV-2041/steps step=approve&stay=1']);
});

test.each([
  ['the network is away', async () => Promise.reject(new TypeError('Failed to fetch'))],
  ['the server restarts', async () => Response.json({ status: 'stopping' }, { status: 503 })],
  ['a proxy answers with a page', async () => new Response('<h1>Bad gateway</h1>', { status: 502 })],
])('when %s, that is said and nothing is thrown', async (_, answer) => {
  vi.stubGlobal('fetch', answer);
  expect(await sendStep('en', 'CV-2041', approval())).toEqual({ number: 'CV-2041', refused: 'no-answer' });
});
