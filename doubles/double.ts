import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';

/**
 * What the doubles of the payment providers have in common. Each is a program of its own that speaks the documented protocol,
 * remembers what it was told, and has a control port under `/control` for tests and for people.
 */
export type Double = {
  url: string;
  server: FastifyInstance;
  /** What goes wrong with the next requests to the API, in this order. */
  faults: Fault[];
  /** Requests to the API, oldest first. */
  asked: { method: string; path: string; key: string | undefined }[];
  /** News that was sent, with what the shop answered. */
  told: { event: string; status: number | undefined }[];
  /** Sends news, and again after each of the provider's waits (a thousand times quicker) until it is taken. */
  tell(news: News): Promise<void>;
  /** When all news has had its first answer. */
  quiet(): Promise<void>;
  close(): Promise<void>;
};

export type News = { event: string; url: string; headers: Record<string, string>; body: string };

/** `reset-after` does the work and then breaks the line; `shape` is 200 with something else than was agreed. */
export const faults = ['slow', '500', '503', '429', 'html', 'shape', 'reset', 'reset-after', 'hang'] as const;
export type Fault = (typeof faults)[number];

export type DoubleOptions = {
  port?: number;
  /** How long the provider waits before each try to tell, in seconds. */
  waits: number[];
  /** Which requests are to its API: faults and the record of what was asked are for these alone. */
  isApi: (path: string) => boolean;
  keyHeader: string;
};

export const newId = (prefix: string) => prefix + randomBytes(8).toString('hex');

export async function openDouble(options: DoubleOptions, routes: (double: Double) => void): Promise<Double> {
  const server = Fastify({ logger: false, forceCloseConnections: true });
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(body as string))),
  );
  const stopping = new AbortController();
  const underWay = new Set<Promise<unknown>>();
  const double: Double = {
    url: '',
    server,
    faults: [],
    asked: [],
    told: [],
    async tell(news) {
      for (const wait of options.waits) {
        await sleep(wait, undefined, { signal: stopping.signal }).catch(() => {});
        if (stopping.signal.aborted) return;
        const posting = post(news, stopping.signal);
        underWay.add(posting);
        const status = await posting.finally(() => underWay.delete(posting));
        double.told.push({ event: news.event, status });
        if (status && status >= 200 && status < 300) return;
      }
    },
    async quiet() {
      do {
        await sleep(20);
        await Promise.all(underWay);
      } while (underWay.size > 0);
    },
    async close() {
      stopping.abort();
      await server.close();
    },
  };

  const misled = new WeakMap<FastifyRequest, Fault>();
  server.addHook('preHandler', async (request, reply) => {
    const path = request.url.split('?')[0] ?? '';
    if (!options.isApi(path)) return;
    const key = request.headers[options.keyHeader];
    double.asked.push({ method: request.method, path, key: typeof key === 'string' ? key : undefined });
    const fault = double.faults.shift();
    if (!fault) return;
    misled.set(request, fault);
    if (fault === 'reset') {
      request.raw.socket.destroy();
      return reply.hijack();
    }
    if (fault === 'slow') await sleep(1_500);
    if (fault === 'hang') await sleep(60_000, undefined, { signal: stopping.signal }).catch(() => {});
    if (fault === '500' || fault === '503' || fault === '429')
      return reply.code(Number(fault)).send({ status: Number(fault), title: 'A fault that was asked for' });
    if (fault === 'html') return reply.type('text/html').send('<h1>We are working on it</h1>');
    if (fault === 'shape') return reply.send({ surprise: true });
  });
  server.addHook('onSend', async (request, _reply, payload) => {
    if (misled.get(request) === 'reset-after') request.raw.socket.destroy();
    return payload;
  });

  server.get('/control/asked', async () => double.asked);
  server.post<{ Body: { fault: Fault; times?: number } }>('/control/faults', async ({ body }, reply) => {
    if (!faults.includes(body.fault)) return reply.code(422).send({ faults });
    double.faults.push(...Array<Fault>(body.times ?? 1).fill(body.fault));
    return reply.code(204).send();
  });
  routes(double);
  double.url = await server.listen({ host: '127.0.0.1', port: options.port ?? 0 });
  return double;
}

async function post({ url, headers, body }: News, stopping: AbortSignal): Promise<number | undefined> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers,
      body,
      redirect: 'manual',
      signal: AbortSignal.any([stopping, AbortSignal.timeout(15_000)]),
    });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return undefined;
  }
}

type Kept = { print: string; answer: Promise<{ status: number; body: unknown }>; done: boolean };
export type Outcome = { status: number; body: unknown };

/** A provider's memory of idempotency keys: the same question has the same answer, another under its key is refused. */
export function idempotency(refused: { running: Outcome; other: Outcome }) {
  const kept = new Map<string, Kept>();
  return async function once(
    key: string | undefined,
    question: unknown,
    work: () => Promise<Outcome> | Outcome,
  ): Promise<Outcome & { replayed: boolean }> {
    if (!key) return { ...(await work()), replayed: false };
    const print = JSON.stringify(question);
    const known = kept.get(key);
    if (known && known.print !== print) return { ...refused.other, replayed: false };
    if (known && !known.done) return { ...refused.running, replayed: false };
    if (known) return { ...(await known.answer), replayed: true };
    const entry: Kept = { print, answer: Promise.resolve().then(work), done: false };
    kept.set(key, entry);
    try {
      const answer = await entry.answer;
      // What was refused may be asked again.
      if (answer.status >= 400) kept.delete(key);
      return { ...answer, replayed: false };
    } finally {
      entry.done = true;
    }
  };
}

/** The provider's own page, where the payer decides. */
export function sendHostedPage(reply: FastifyReply, title: string, amount: string, outcomes: string[]): void {
  const buttons = outcomes.map((outcome) => `<button name="outcome" value="${outcome}">${outcome}</button>`);
  void reply.type('text/html').send(
    `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>${title}</title>
<body style="font:18px system-ui;max-width:24rem;margin:3rem auto;padding:0 1rem"><h1>${title}</h1><p>${amount}</p>
<form method="post" style="display:grid;gap:.75rem">${buttons.join('')}</form>`,
  );
}

export const decimal = (minor: number) => (minor / 100).toFixed(2);
export const minorOf = (value: string) => Math.round(Number(value) * 100);
