import { layout, type RouteConfigEntry, route } from '@react-router/dev/routes';

/** What an event shows to strangers, under `/:lang`, without the shop's header; files are named from `src/web/entry`. */
export const eventPageRoutes: RouteConfigEntry[] = [
  layout('../event-page/frame.tsx', { id: 'event-page' }, [
    route('e/:slug', '../event-page/page.tsx', { id: 'event-page-public' }),
    route('e/t/:token', '../event-page/page.tsx', { id: 'event-page-private' }),
    route('e/:slug/register', '../event-page/register.tsx'),
    route('e/c/:token', '../event-page/confirm.tsx'),
    route('planner/events/:eventId/page/preview', '../event-page/preview.tsx'),
  ]),
  route('e/:slug/event.ics', '../event-page/calendar.ts', { id: 'event-page-public-calendar' }),
  route('e/t/:token/event.ics', '../event-page/calendar.ts', { id: 'event-page-private-calendar' }),
];
