import { index, type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Addresses of the office, under `/:lang`, without the shop's header; files are named from `src/web/entry`. */
export const officeRoutes: RouteConfigEntry[] = [
  route('office', '../office/shell/office.tsx', { id: 'office' }, [
    index('../office/today/today.tsx'),
    route('orders', '../office/orders/orders.tsx'),
    route('orders/:number', '../office/order/order.tsx'),
    route('orders/:number/steps', '../office/steps/take-step.ts'),
    route('board', '../office/board/board.tsx'),
    route('stock', '../office/stock/stock.tsx'),
    route('stock/:variantId', '../office/stock/stock-of.tsx'),
    route('journal', '../office/journal/journal.tsx'),
    route('notifications', '../office/bell/notifications.tsx'),
    route('*', '../office/shell/nowhere.ts'),
  ]),
];
