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
      err: pino.stdSerializers.err,
    },
  };
  return pino(options, to);
}

/** `/en/track/AbC…` becomes `/en/track/…`; values of `token` and `code` in a query go too. */
export const redactUrl = (url: string): string =>
  url
    .replace(/\/(track|invite|welcome|reset|verify)\/[^/?.]+/g, '/$1/…')
    .replace(/([?&](?:token|code|key)=)[^&]+/g, '$1…');
