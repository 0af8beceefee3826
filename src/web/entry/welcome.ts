import { type LoaderFunctionArgs, redirect } from 'react-router';
import { preferredLanguage } from '#platform/i18n';

/** `/` leads to the language the browser prefers; never kept, for the next visitor may read another. */
export function loader({ request }: LoaderFunctionArgs) {
  const language = preferredLanguage(request.headers.get('accept-language') ?? undefined);
  const { search } = new URL(request.url);
  return redirect(`/${language}${search}`, {
    headers: { 'Cache-Control': 'no-store', Vary: 'Accept-Language' },
  });
}
