import type { RouteConfigEntry } from '@react-router/dev/routes';

/** Addresses of the office, under `/:lang`, without the shop's header; files are named from `src/web/entry`. */
export const officeRoutes: RouteConfigEntry[] = [];
