import { createHash } from 'node:crypto';
import { languages } from '#platform/i18n';
import { offlinePage } from './offline-page.ts';

// Another text makes another worker, and browsers then fetch the pages again.
const edition = createHash('sha256').update(languages.map(offlinePage).join('')).digest('hex').slice(0, 12);

/**
 * What runs in the browser beside our pages. It keeps nothing but the page that says there is no connection: prices and what is
 * free change, and an old answer would be a wrong one.
 */
export const serviceWorker = `const name = 'offline-${edition}';
const languages = ${JSON.stringify(languages)};
const pageOf = (language) => '/offline/' + language;
self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(name).then((kept) => kept.addAll(languages.map(pageOf))).then(() => self.skipWaiting()));
});
self.addEventListener('activate', (event) => {
  event.waitUntil(caches.keys().then((all) => Promise.all(all.filter((one) => one !== name).map((one) => caches.delete(one)))));
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.mode !== 'navigate' || request.method !== 'GET') return;
  const first = new URL(request.url).pathname.split('/')[1];
  event.respondWith(fetch(request).catch(() => caches.match(pageOf(languages.includes(first) ? first : languages[0]))));
});
`;
