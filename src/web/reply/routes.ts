import { layout, type RouteConfigEntry, route } from '@react-router/dev/routes';

/** What guests open by their link, under `/:lang`, without the shop's header; files are named from `src/web/entry`. */
export const replyRoutes: RouteConfigEntry[] = [
  layout('../reply/frame.tsx', { id: 'reply' }, [route('r/:token', '../reply/reply.tsx')]),
  route('r/:token/event.ics', '../reply/calendar.ts'),
];
