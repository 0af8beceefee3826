import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { renderToPipeableStream } from 'react-dom/server';
import {
  type EntryContext,
  isRouteErrorResponse,
  type RouterContextProvider,
  ServerRouter,
} from 'react-router';
import { NonceProvider } from '../design/nonce.tsx';
import { SpeechProvider } from '../design/words.tsx';
import { visitContext } from './app.ts';
import { scriptsLate } from './late-scripts.ts';
import { speechFor } from './speech.server.ts';

// The start sets the visit under this very key: `build.entry.module.visitContext`.
export { visitContext } from './app.ts';

export const streamTimeout = 5_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  loadContext: RouterContextProvider,
): Promise<Response> | Response {
  headers.set('Content-Type', 'text/html; charset=utf-8');
  if (request.method === 'HEAD') return new Response(null, { status, headers });

  const { nonce, report } = loadContext.get(visitContext);
  const speech = speechFor(request);
  headers.set('Content-Language', speech.language);

  return new Promise((resolve, reject) => {
    let code = status;
    let hasShell = false;
    // No page of ours has parts that come later: sent whole, it is one write to the socket instead of dozens.
    const answer = () => {
      clearTimeout(deadline);
      const body = new PassThrough();
      pipe(body);
      text(body).then((html) => resolve(new Response(scriptsLate(html), { status: code, headers })), reject);
    };
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider nonce={nonce}>
        <SpeechProvider speech={speech}>
          <ServerRouter context={routerContext} url={request.url} {...(nonce && { nonce })} />
        </SpeechProvider>
      </NonceProvider>,
      {
        ...(nonce && { nonce }),
        onShellReady() {
          hasShell = true;
        },
        onAllReady: answer,
        onShellError: reject,
        onError(error) {
          code = 500;
          if (hasShell) report(error);
        },
      },
    );
    // Loaders that are not done by then are refused by the router; then the render ends too.
    const deadline = setTimeout(abort, streamTimeout + 1_000);
    request.signal.addEventListener('abort', () => abort(), { once: true });
  });
}

type Failed = { request: Request; context: Readonly<RouterContextProvider> };

export function handleError(error: unknown, { request, context }: Failed) {
  // What the visitor asked wrongly is the visitor's answer, not our error.
  if (isRouteErrorResponse(error) && error.status < 500) return;
  if (!request.signal.aborted) context.get(visitContext).report(error);
}
