import { index, type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Addresses of the shop, under `/:lang`; files are named from `src/web/entry`. */
export const shopRoutes: RouteConfigEntry[] = [
  index('../shop/home/home.tsx'),
  route('shop', '../shop/listing/listing.tsx', { id: 'listing' }),
  route('shop/:category', '../shop/listing/listing.tsx', { id: 'listing-category' }),
  route('for/:eventType', '../shop/listing/listing.tsx', { id: 'listing-event-type' }),
  route('p/:slug', '../shop/product/product.tsx'),
  route('basket', '../shop/basket/basket.tsx'),
  route('checkout', '../shop/checkout/checkout.tsx'),
  route('track/:link', '../shop/track/track.tsx'),
  route('share/:link', '../shop/share/share.tsx'),
  route('track/:link/review/:lineId', '../shop/track/review.tsx'),
  route('quote', '../shop/quotes/ask.tsx'),
  route('quote/:link', '../shop/quotes/quote.tsx'),
  route('proof/:code', '../shop/papers/proof.tsx'),
  route('about', '../shop/help/about.tsx'),
  route('terms', '../shop/help/terms.tsx'),
  route('privacy', '../shop/help/privacy.tsx'),
  route('pages/:page', '../shop/help/page.tsx'),
  route('contact', '../shop/help/contact.tsx'),
  route('chat', '../shop/chat/chat.tsx'),
];

/** Answers without a page: what the browser asks for after a page that is the same for everybody. */
export const bareShopRoutes: RouteConfigEntry[] = [
  route('me', '../shop/me.ts'),
  route('chat/now', '../shop/chat/now.ts'),
  route('chat/open/:link', '../shop/chat/open-link.ts'),
  route('chat/files/:fileId', '../shop/chat/chat-file.ts'),
  route('suggest', '../shop/suggest.ts'),
  route('quote/:link/papers/:version', '../shop/quotes/quote-paper.ts'),
  route('track/:link/papers/:paper', '../shop/papers/track-paper.ts'),
];
