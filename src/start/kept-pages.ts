import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Coding, codingFor, compress, keptPolicy } from '#platform/http';
import { keepByVersion } from '#platform/kept';

/** An answer, compressed once; `headers` are frozen, for they are sent as they are. */
type Entry = {
  etag: string;
  bytes: number;
  br: Buffer;
  gzip: Buffer;
  headers: Readonly<Record<Coding, Readonly<Record<string, string>>>>;
};

export type KeptPages = {
  /** Answers a request for an address that may be kept, from memory when it can. */
  send(address: string, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply>;
  /** What is kept now, for those who watch. */
  size(): { pages: number; bytes: number };
};

export type KeptPagesNeeds = {
  /** Changes with everything a kept page shows. */
  version: () => Promise<string>;
  /** Makes the answer for nobody in particular: no cookie, no session, no nonce. */
  render: (address: string) => Promise<Response>;
  mostBytes?: number;
  onError: (error: unknown) => void;
};

// Once for each version: small is worth more than quick, and from here on it costs far more than it saves.
const EFFORT = 6;
const MOST_BYTES = 64 * 1024 * 1024;

/** Pages that say the same to everybody, kept by their address. What is not a whole answer, or sets a cookie, is not kept. */
export function createKeptPages({
  version,
  render,
  mostBytes = MOST_BYTES,
  onError,
}: KeptPagesNeeds): KeptPages {
  const kept = keepByVersion<Entry | Response>({
    version,
    mostBytes,
    bytesOf: (made) => (made instanceof Response ? undefined : made.bytes),
  });

  async function make(address: string): Promise<Entry | Response> {
    const response = await render(address);
    if (response.headers.has('set-cookie')) {
      onError(new Error(`${address} is for everybody, and set a cookie`));
      response.headers.delete('set-cookie');
      response.headers.set('cache-control', 'no-store');
      return response;
    }
    return response.status === 200 ? press(response) : response;
  }

  return {
    async send(address, request, reply) {
      const found = await kept.get(address, () => make(address));
      return found instanceof Response ? sendUnkept(reply, found.clone()) : sendEntry(request, reply, found);
    },
    size() {
      const { things, bytes } = kept.size();
      return { pages: things, bytes };
    },
  };
}

async function press(response: Response): Promise<Entry> {
  const content = Buffer.from(await response.arrayBuffer());
  const [br, gz] = await Promise.all([compress(content, 'br', EFFORT), compress(content, 'gzip', EFFORT)]);
  const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
  const headers = { ...headersOf(response, content), etag };
  const coded = (coding: 'br' | 'gzip') => Object.freeze({ ...headers, 'content-encoding': coding });
  return {
    etag,
    bytes: br.length + gz.length,
    br,
    gzip: gz,
    headers: { br: coded('br'), gzip: coded('gzip'), identity: Object.freeze(headers) },
  };
}

/** Asked again at every visit, and then answered with "not changed": whoever changes something sees it at once. */
function headersOf(response: Response, content: Buffer): Record<string, string> {
  const headers: Record<string, string> = {
    ...Object.fromEntries(response.headers),
    'cache-control': 'public, no-cache',
    vary: 'accept-encoding',
  };
  if (headers['content-type']?.startsWith('text/html'))
    headers['content-security-policy'] = keptPolicy(inlineScripts(content.toString()));
  return headers;
}

const inlineScripts = (html: string): string[] =>
  [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script);

function sendEntry(request: FastifyRequest, reply: FastifyReply, entry: Entry): FastifyReply {
  const { 'accept-encoding': accepted, 'if-none-match': known } = request.headers;
  const coding = codingFor(accepted as string | undefined);
  reply.headers(entry.headers[coding]);
  if (known?.includes(entry.etag)) return reply.code(304).send();
  return reply.send(coding === 'identity' ? gunzipSync(entry.gzip) : entry[coding]);
}

async function sendUnkept(reply: FastifyReply, response: Response): Promise<FastifyReply> {
  const content = Buffer.from(await response.arrayBuffer());
  reply.code(response.status).headers(headersOf(response, content));
  return reply.header('cache-control', 'no-cache').send(content);
}
