import { writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { rateOf } from './measure.ts';
import { startPeer } from './peer-process.ts';

export type KeptSpeed = {
  page: string;
  perSecond: number;
  p50: number;
  p99: number;
  kilobytes: number;
  /** Fastify: the same bytes, headers, log line and count. */
  same: number;
  /** Fastify: the same bytes and nothing else. */
  bare: number;
};

const pages = { home: '/en', listing: '/en/shop', product: '/en/p/bench-4711' };
/** What every answer has of its own, or HTTP writes by itself. */
const notCopied = ['content-length', 'date', 'connection', 'keep-alive', 'x-request-id'];
const asBrowsers = { 'accept-encoding': 'gzip, deflate, br' };

/** Kept pages beside their limits, one after the other, so that all see the machine in the same mood. */
export async function keptSpeeds(shopUrl: string, dataDir: string): Promise<KeptSpeed[]> {
  const bodies: Record<string, { headers: Record<string, string>; body: string }> = {};
  for (const [page, path] of Object.entries(pages)) bodies[page] = await compressed(shopUrl + path);
  const bodiesFile = join(dataDir, 'kept-pages.json');
  await writeFile(bodiesFile, JSON.stringify(bodies));
  const peer = await startPeer('kept-peer.ts', '', bodiesFile, 'pipe');
  try {
    const { url: bareUrl } = (await (await fetch(`${peer.url}/bare`)).json()) as { url: string };
    const speeds: KeptSpeed[] = [];
    for (const [page, path] of Object.entries(pages)) {
      const ours = await rateOf(shopUrl + path, { headers: asBrowsers });
      const same = await rateOf(`${peer.url}/same/${page}`, { headers: asBrowsers });
      const bare = await rateOf(`${bareUrl}/bare/${page}`, { headers: asBrowsers, seconds: 2 });
      if (ours.failed + same.failed + bare.failed > 0) throw new Error(`${page}: requests failed`);
      const kilobytes = Buffer.from(bodies[page]?.body ?? '', 'base64').byteLength / 1024;
      speeds.push({ page, ...ours, kilobytes, same: same.perSecond, bare: bare.perSecond });
    }
    return speeds;
  } finally {
    await peer.stop();
  }
}

/** An answer as it travels: `fetch` would unpack it. */
async function compressed(url: string): Promise<{ headers: Record<string, string>; body: string }> {
  const answer = await new Promise<import('node:http').IncomingMessage>((resolve, reject) => {
    request(url, { headers: asBrowsers }, resolve).on('error', reject).end();
  });
  const body = (await buffer(answer)).toString('base64');
  if (answer.statusCode !== 200 || answer.headers['content-encoding'] !== 'br')
    throw new Error(`${url} answered ${answer.statusCode} ${answer.headers['content-encoding']}`);
  const headers = Object.entries(answer.headers).filter(([name]) => !notCopied.includes(name));
  return { headers: Object.fromEntries(headers) as Record<string, string>, body };
}
