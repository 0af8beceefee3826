import type { LoaderFunctionArgs } from 'react-router';
import { isLanguage, type Language } from '#platform/i18n';
import { type Visit, visitContext } from './app.ts';

type Asked = Pick<LoaderFunctionArgs, 'context' | 'params'>;

/** Loaders and actions begin with this: who asks, of which application, in which language. */
export function visitOf({ context, params }: Asked): Visit & { language: Language } {
  return { ...context.get(visitContext), language: languageOf(params) };
}

export function languageOf(params: { lang?: string | undefined }): Language {
  if (!isLanguage(params.lang)) throw notFound();
  return params.lang;
}

/** Thrown for a link that opens nothing; whoever tries many of them is stopped after some. */
export const noSuchLink = async ({ app, address }: Pick<Visit, 'app' | 'address'>): Promise<Response> =>
  (await app.orders.mayTryLinks(address))
    ? notFound()
    : new Response(null, { status: 429, headers: { 'Cache-Control': 'no-store' } });

/** Thrown by loaders for what is not there; the nearest error page says so and shows a way on. */
export const notFound = () =>
  new Response(null, { status: 404, statusText: 'Not Found', headers: { 'Cache-Control': 'no-store' } });
