import type { FetchedFile } from '#modules/relations/chat';

/** An attachment as an answer: kept by nobody, and never run, whatever is in it. */
export function fileAnswer({ name, type, bytes }: FetchedFile): Response {
  const shown = type === 'image/webp' ? 'inline' : 'attachment';
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `${shown}; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
    },
  });
}
