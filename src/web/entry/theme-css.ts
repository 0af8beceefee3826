import type { LoaderFunctionArgs } from 'react-router';
import { visitContext } from './app.ts';

const YEAR = 'public, max-age=31536000, immutable';

/** The owner's colours, after our own stylesheet. Kept for ever under the version that a page names, else not at all. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { settings } = context.get(visitContext).app;
  const [css, { lookVersion }] = await Promise.all([settings.themeCss(), settings.shop()]);
  const isNamed = new URL(request.url).searchParams.get('v') === String(lookVersion);
  return new Response(css, {
    headers: {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': isNamed ? YEAR : 'no-store',
    },
  });
}
