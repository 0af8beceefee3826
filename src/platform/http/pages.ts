import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Thrown while a body streams in and grows past its limit; becomes 413. */
export class BodyTooLarge extends Error {
  readonly statusCode = 413;
}

const FORM_LIMIT = 256 * 1024;
const UPLOAD_LIMIT = 13 * 1024 * 1024;

/**
 * The Fetch request of a Fastify request. Its URL is built from our own public address, never from Host, and its
 * body is counted while it streams: a catch-all parser that passes the stream on has no limit of its own.
 */
export function fetchRequest(request: FastifyRequest, ownOrigin: string, aborted: AbortSignal): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined || name === 'host') continue;
    for (const single of Array.isArray(value) ? value : [value]) headers.append(name, single);
  }
  const init: RequestInit & { duplex?: 'half' } = { method: request.method, headers, signal: aborted };
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    init.body = counted(request);
    init.duplex = 'half';
  }
  return new Request(ownOrigin + pathOf(request.raw.url ?? '/'), init);
}

// `//evil.example/x` resolves to another host, and a request line may name one in full.
const pathOf = (url: string): string =>
  url.startsWith('/') ? url : url.replace(/^[a-z]+:\/\/[^/?#]*/i, '').replace(/^(?!\/)/, '/');

function counted(request: FastifyRequest): ReadableStream<Uint8Array> {
  const upload = request.headers['content-type']?.startsWith('multipart/form-data') ?? false;
  const limit = upload ? UPLOAD_LIMIT : FORM_LIMIT;
  if (Number(request.headers['content-length'] ?? 0) > limit) throw new BodyTooLarge();
  let bytes = 0;
  const count = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > limit) controller.error(new BodyTooLarge());
      else controller.enqueue(chunk);
    },
  });
  return (Readable.toWeb(request.raw) as ReadableStream<Uint8Array>).pipeThrough(count);
}

/** Sends a Fetch response through Fastify, streaming its body. */
export async function sendResponse(reply: FastifyReply, response: Response): Promise<FastifyReply> {
  reply.code(response.status);
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') reply.header(name, value);
  }
  for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie);
  return reply.send(response.body ? Readable.fromWeb(response.body as never) : null);
}

export const newNonce = (): string => randomBytes(16).toString('base64');

/** The policy header of a page; React's `style` attributes need `style-src-attr`, and nothing more. */
export const pagePolicy = (nonce: string, development: boolean, formTargets: string[] = []): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    ["form-action 'self'", ...formTargets].join(' '),
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ');
