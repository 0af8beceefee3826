import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rateOf } from './measure.ts';
import { startPeer } from './peer-process.ts';

export type ApiSpeed = {
  address: string;
  perSecond: number;
  p50: number;
  p99: number;
  kilobytes: number;
  /** Fastify, one prepared query over the same rows, with the same headers and log lines. */
  query: number;
  queryKilobytes: number;
};

// A product without an occasion is kept; with one it is asked for each time.
const addresses = ['/api/products', '/api/products/bench-4711', '/api/products/bench-4711?guests=80'];
/** What every answer has of its own, or HTTP writes by itself. */
const notCopied = ['content-length', 'content-type', 'date', 'connection', 'keep-alive', 'x-request-id'];

/** Each address beside its limit, one after the other, so that both see the machine in the same mood. */
export async function apiSpeeds(shopUrl: string, databaseUrl: string, dataDir: string): Promise<ApiSpeed[]> {
  const sample = await fetch(shopUrl + addresses[0]);
  const headers = Object.fromEntries([...sample.headers].filter(([name]) => !notCopied.includes(name)));
  const headersFile = join(dataDir, 'api-headers.json');
  await writeFile(headersFile, JSON.stringify(headers));
  const peer = await startPeer('api-peer.ts', databaseUrl, headersFile, 'pipe');
  const kilobytesOf = async (url: string) => (await (await fetch(url)).arrayBuffer()).byteLength / 1024;
  try {
    const speeds: ApiSpeed[] = [];
    for (const address of addresses) {
      const ours = await rateOf(shopUrl + address);
      const query = await rateOf(peer.url + address);
      if (ours.failed + query.failed > 0)
        throw new Error(`${address}: ${ours.failed} of ours, ${query.failed} of the limit failed`);
      speeds.push({
        address,
        ...ours,
        kilobytes: await kilobytesOf(shopUrl + address),
        query: query.perSecond,
        queryKilobytes: await kilobytesOf(peer.url + address),
      });
    }
    return speeds;
  } finally {
    await peer.stop();
  }
}
