import pino, { type DestinationStream, type Logger } from 'pino';

/**
 * Structured logs, one JSON line an entry. The tokens of links that open without sign-in are cut from addresses,
 * and cookies and authorisation never reach the log.
 */
export function createLogger(level: string, to: DestinationStream = pino.destination(1)): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: {
      req: (request: { method: string; url: string; id: string; ip?: string }) => ({
        method: request.method,
        url: redactUrl(request.url),
        id: request.id,
      }),
      res: (reply: { statusCode: number }) => ({ status: reply.statusCode }),
      err: safeError,
    },
  };
  return pino(options, to);
}

/** `/en/track/AbC…` becomes `/en/track/…`; values of `token` and `code` in a query go too. */
export const redactUrl = (url: string): string =>
  url
    .replace(
      /\/(track|tracking|share|shares|quote|chat\/open|carts|invite|welcome|reset|verify|r|e\/[tc])\/[^/?.]+/g,
      '/$1/…',
    )
    .replace(/([?&](?:token|code|key)=)[^&]+/g, '$1…');

/** An error for the log: what failed and where, never the values that were sent along. */
export function safeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error).slice(0, 500) };
  const { query, cause } = error as Error & { query?: unknown; cause?: Error & { code?: unknown } };
  // Drizzle puts statement and values into the message, and with it into the stack.
  const isQuery = typeof query === 'string';
  const stack = (error.stack ?? '').replace(error.message, '');
  return {
    type: error.name,
    message: isQuery ? (cause?.message ?? 'a statement failed') : error.message,
    code: (error as { code?: unknown }).code ?? cause?.code,
    ...(isQuery ? { sql: query.slice(0, 500) } : {}),
    stack: isQuery ? stack.slice(0, 2_000) : error.stack,
  };
}
