import type { RouteConfigEntry } from '@react-router/dev/routes';

/** Addresses of the account, under `/:lang`; files are named from `src/web/entry`. */
export const accountRoutes: RouteConfigEntry[] = [];
