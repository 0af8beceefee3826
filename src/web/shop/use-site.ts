import { useRouteLoaderData } from 'react-router';
import type { CategoryView, EventTypeView } from '#modules/shop/catalogue/contract';

/** What every page under the shop's header knows: the same for everybody. */
export type Site = { categories: CategoryView[]; eventTypes: EventTypeView[] };

export const useSite = (): Site => useRouteLoaderData<Site>('site') ?? { categories: [], eventTypes: [] };
