import { layout, type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Addresses of the account, under `/:lang`; files are named from `src/web/entry`. Mails lead to some of them. */
export const accountRoutes: RouteConfigEntry[] = [
  layout('../account/enter/enter.tsx', [
    route('sign-in', '../account/enter/sign-in.tsx'),
    route('register', '../account/enter/register.tsx'),
    route('forgot-password', '../account/enter/forgot-password.tsx'),
    route('reset/:token', '../account/enter/reset-password.tsx'),
    route('verify/:token', '../account/enter/verify-email.tsx'),
    route('welcome/:token', '../account/enter/claim-owner.tsx'),
  ]),
  route('views', '../account/views-action.ts'),
  route('account/privacy/data', '../account/privacy/data-file.ts'),
  route('sign-out', '../account/enter/sign-out.ts'),
  route('account', '../account/account.tsx', { id: 'account' }, [
    route('', '../account/orders/history.tsx', { index: true }),
    route('profile', '../account/profile/profile.tsx'),
    route('addresses', '../account/addresses/addresses.tsx'),
    route('keys', '../account/keys/keys.tsx'),
    route('privacy', '../account/privacy/privacy.tsx'),
    route('quotes', '../account/quotes/quotes.tsx'),
    route('orders/:number', '../account/orders/order.tsx'),
    route('orders/:number/papers/:paper', '../account/orders/own-paper.ts'),
    route('orders/:number/review/:lineId', '../account/orders/review.tsx'),
  ]),
];
