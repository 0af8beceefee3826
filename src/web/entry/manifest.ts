import type { LoaderFunctionArgs } from 'react-router';
import faviconFile from '../design/favicon.svg?url';
import { visitContext } from './app.ts';

/** What a phone needs to keep the shop on its home screen. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { name } = await context.get(visitContext).app.settings.shop();
  return Response.json(
    {
      name,
      short_name: name,
      id: '/',
      start_url: '/',
      scope: '/',
      display: 'standalone',
      background_color: '#fffdf9',
      theme_color: '#fffdf9',
      icons: [
        { src: faviconFile, sizes: 'any', type: 'image/svg+xml' },
        { src: '/icons/app-192.png', sizes: '192x192', type: 'image/png' },
        { src: '/icons/app-512.png', sizes: '512x512', type: 'image/png' },
        { src: '/icons/app-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    },
    { headers: { 'Content-Type': 'application/manifest+json', 'Cache-Control': 'public, max-age=3600' } },
  );
}
