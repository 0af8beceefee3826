import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { turns } from '#platform/turns';
import { codingFor, compress } from './coding.ts';

/** Refused before a page sees it: `statusCode` says why, 413, 415 or 400. */
export class UnreadableBody extends Error {
  readonly statusCode: 400 | 413 | 415;
  constructor(statusCode: 400 | 413 | 415) {
    super(`the body was refused with ${statusCode}`);
    this.statusCode = statusCode;
  }
}

const FORM_LIMIT = 256 * 1024;
/** What an upload may weigh where nothing else is said: a picture with its form. */
export const UPLOAD_LIMIT = 13 * 1024 * 1024;

/**
 * The Fetch request of a Fastify request. Its URL is built from our own public address, never from Host. Bodies are
 * forms, counted while they arrive; one that cannot be read is refused here, for a page would answer 500. `uploadLimit` says how
 * many bytes an address takes, 0 for none.
 */
export async function fetchRequest(
  request: FastifyRequest,
  ownOrigin: string,
  aborted: AbortSignal,
  uploadLimit: (path: string) => number = () => UPLOAD_LIMIT,
): Promise<Request> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined || name === 'host') continue;
    for (const single of Array.isArray(value) ? value : [value]) headers.append(name, single);
  }
  const url = ownOrigin + pathOf(request.raw.url ?? '/');
  if (request.method === 'GET' || request.method === 'HEAD')
    return new Request(url, { method: request.method, headers, signal: aborted });

  const [type = ''] = (headers.get('content-type') ?? '').split(';').map((part) => part.trim().toLowerCase());
  const build = (body: Uint8Array<ArrayBuffer>) =>
    new Request(url, { method: request.method, headers, body, signal: aborted });
  if (type === 'application/x-www-form-urlencoded') {
    const body = await received(request, FORM_LIMIT);
    if (Buffer.from(body).includes('%00') || body.includes(0)) throw new UnreadableBody(400);
    return build(body);
  }
  const limit = type === 'multipart/form-data' ? uploadLimit(new URL(url).pathname) : 0;
  if (limit === 0) throw new UnreadableBody(415);
  // Few at a time: each holds megabytes while it is read and parsed.
  return (limit > UPLOAD_LIMIT ? sheetsInTurn : uploadsInTurn)(async () => {
    const body = await received(request, limit);
    await assertReadable(body, build);
    return build(body);
  });
}

const uploadsInTurn = turns(4);
const sheetsInTurn = turns(2);
const MOST_PARTS = 40;

async function assertReadable(
  body: Uint8Array<ArrayBuffer>,
  build: (body: Uint8Array<ArrayBuffer>) => Request,
): Promise<void> {
  // Counted before it is parsed: a hundred thousand empty parts would hold everybody up.
  const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  let parts = 0;
  for (
    let at = text.indexOf('Content-Disposition');
    at >= 0;
    at = text.indexOf('Content-Disposition', at + 1)
  ) {
    parts += 1;
    if (parts > MOST_PARTS) throw new UnreadableBody(413);
  }
  const form = await build(body)
    .formData()
    .catch(() => {
      throw new UnreadableBody(400);
    });
  for (const value of form.values()) {
    if (typeof value === 'string' && value.includes('\0')) throw new UnreadableBody(400);
  }
}

// `//evil.example/x` resolves to another host, and a request line may name one in full.
const pathOf = (url: string): string =>
  url.startsWith('/') ? url : url.replace(/^[a-z]+:\/\/[^/?#]*/i, '').replace(/^(?!\/)/, '/');

async function received(request: FastifyRequest, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw new UnreadableBody(413);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.raw as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > limit) throw new UnreadableBody(413);
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** Sends a Fetch response through Fastify: pages whole, in one write, everything else as it streams. */
export async function sendResponse(reply: FastifyReply, response: Response): Promise<FastifyReply> {
  reply.code(response.status);
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') reply.header(name, value);
  }
  for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie);
  if (!response.body) return reply.send(null);
  if (!response.headers.get('content-type')?.startsWith('text/'))
    return reply.send(Readable.fromWeb(response.body as never));
  const content = Buffer.from(await response.arrayBuffer());
  const coding = codingFor(reply.request.headers['accept-encoding'] as string | undefined);
  reply.header('vary', 'accept-encoding');
  if (coding === 'identity' || content.length < WORTH_PRESSING) return reply.send(content);
  return reply.header('content-encoding', coding).send(await compress(content, coding, QUICK));
}

const WORTH_PRESSING = 2_048;
// A page that is made for one person is pressed for one person: a fifth of its size in a millisecond, off the main thread.
const QUICK = 2;

export const newNonce = (): string => randomBytes(16).toString('base64');

/** The policy header of a page; React's `style` attributes need `style-src-attr`, and nothing more. */
export const pagePolicy = (nonce: string, formTargets: string[] = []): string =>
  policyWith(`'nonce-${nonce}'`, `'nonce-${nonce}'`, formTargets);

/** The same for a page that is kept: a nonce would be known to everybody, so its inline scripts are named by what they say. */
export const keptPolicy = (inlineScripts: readonly string[]): string =>
  policyWith(
    inlineScripts
      .map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
      .join(' '),
  );

const policyWith = (scripts: string, styles = '', formTargets: string[] = []): string =>
  [
    "default-src 'self'",
    `script-src 'self' ${scripts}`.trim(),
    `style-src 'self' ${styles}`.trim(),
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    ["form-action 'self'", ...formTargets].join(' '),
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ');
