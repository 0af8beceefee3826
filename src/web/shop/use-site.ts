import { useRouteLoaderData } from 'react-router';
import type { CategoryView, EventTypeView } from '#modules/shop/catalogue/contract';
import type { MenuItem } from '#modules/shop/pages/contract';

/** What every page under the shop's header knows: the same for everybody. */
export type Site = { categories: CategoryView[]; eventTypes: EventTypeView[]; pages: MenuItem[] };

export const useSite = (): Site =>
  useRouteLoaderData<Site>('site') ?? { categories: [], eventTypes: [], pages: [] };
