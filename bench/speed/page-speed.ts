import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rateOf } from './measure.ts';
import { startPeer } from './peer-process.ts';

export type PageSpeed = {
  page: string;
  perSecond: number;
  p50: number;
  p99: number;
  kilobytes: number;
  /** Fastify, one prepared query over the same rows, JSON. */
  query: number;
  /** Fastify, the same bytes from memory. */
  bytes: number;
};

const pages: { page: string; path: string; peer: string }[] = [
  // With an occasion, so that they are made each time.
  { page: 'listing', path: '/en/shop?guests=80', peer: '/listing' },
  { page: 'product', path: '/en/p/bench-4711?guests=80', peer: '/product/bench-4711' },
  { page: 'search, common word', path: '/en/shop?q=lantern', peer: '/search/lantern' },
  { page: 'search, rare word', path: '/en/shop?q=zeppelin', peer: '/search/zeppelin' },
];

/** Each page beside its limits, one after the other, so that all see the machine in the same mood. */
export async function pageSpeeds(
  shopUrl: string,
  databaseUrl: string,
  dataDir: string,
): Promise<PageSpeed[]> {
  const bodies: Record<string, string> = {};
  for (const [index, { path }] of pages.entries()) {
    const answer = await fetch(shopUrl + path);
    bodies[index] = await answer.text();
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  }
  const bodiesFile = join(dataDir, 'pages.json');
  await writeFile(bodiesFile, JSON.stringify(bodies));
  const peer = await startPeer('page-peer.ts', databaseUrl, bodiesFile);
  try {
    const speeds: PageSpeed[] = [];
    for (const [index, { page, path, peer: peerPath }] of pages.entries()) {
      const ours = await rateOf(shopUrl + path);
      const query = await rateOf(peer.url + peerPath, { seconds: 3 });
      const bytes = await rateOf(`${peer.url}/bytes/${index}`, { seconds: 2 });
      if (ours.failed + query.failed > 0)
        throw new Error(`${page}: ${ours.failed} of ours, ${query.failed} of the limit failed`);
      speeds.push({
        page,
        ...ours,
        kilobytes: Buffer.byteLength(bodies[index] as string) / 1024,
        query: query.perSecond,
        bytes: bytes.perSecond,
      });
    }
    return speeds;
  } finally {
    await peer.stop();
  }
}
