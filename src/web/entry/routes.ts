import { index, layout, type RouteConfig, route } from '@react-router/dev/routes';
import { accountRoutes } from '../account/routes.ts';
import { eventPageRoutes } from '../event-page/routes.ts';
import { officeRoutes } from '../office/routes.ts';
import { plannerRoutes } from '../planner/routes.ts';
import { replyRoutes } from '../reply/routes.ts';
import { bareShopRoutes, shopRoutes } from '../shop/routes.ts';

// The language is the first segment of every address. Account pages stand under the shop's header and footer.
export default [
  index('welcome.ts'),
  route('site.webmanifest', 'manifest.ts'),
  route('theme.css', 'theme-css.ts'),
  route(':lang', 'language.tsx', [
    layout('../shop/site.tsx', { id: 'site' }, [...shopRoutes, ...accountRoutes, route('*', 'lost.tsx')]),
    ...bareShopRoutes,
    ...officeRoutes,
    ...plannerRoutes,
    ...replyRoutes,
    ...eventPageRoutes,
  ]),
  route('*', 'lost.tsx', { id: 'lost-outside' }),
] satisfies RouteConfig;
