import { index, type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Addresses of the planner, under `/:lang`, without the shop's header; files are named from `src/web/entry`. */
export const plannerRoutes: RouteConfigEntry[] = [
  route('planner', '../planner/shell/planner.tsx', { id: 'planner' }, [
    index('../planner/events/events.tsx'),
    route('events/new', '../planner/events/new-event.tsx'),
    route('events/:eventId', '../planner/event/event.tsx', { id: 'event' }, [
      index('../planner/event/overview.tsx'),
      route('orders', '../planner/orders/orders.tsx'),
      route('details', '../planner/event/details.tsx'),
    ]),
    route('*', '../planner/shell/nowhere.tsx'),
  ]),
];
