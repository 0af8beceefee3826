import { index, type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Addresses of the office, under `/:lang`, without the shop's header; files are named from `src/web/entry`. */
export const officeRoutes: RouteConfigEntry[] = [
  route('office', '../office/shell/office.tsx', { id: 'office' }, [
    index('../office/today/today.tsx'),
    route('orders', '../office/orders/orders.tsx'),
    route('orders/:number', '../office/order/order.tsx'),
    route('orders/:number/steps', '../office/steps/take-step.ts'),
    route('board', '../office/board/board.tsx'),
    route('catalogue', '../office/catalogue/list/catalogue.tsx'),
    route('catalogue/change', '../office/catalogue/change/change.tsx'),
    route('catalogue/undo', '../office/catalogue/change/undo.ts'),
    route('catalogue/groups/:kind', '../office/catalogue/groups/groups.tsx'),
    route('catalogue/groups/:kind/:groupId', '../office/catalogue/groups/group.tsx'),
    route('catalogue/:productId', '../office/catalogue/product/product.tsx'),
    route('catalogue/:productId/pictures', '../office/catalogue/pictures/pictures.tsx'),
    route('catalogue/:productId/pictures/upload', '../office/catalogue/pictures/upload.ts'),
    route('catalogue/:productId/steps', '../office/catalogue/product/steps.ts'),
    route('stock', '../office/stock/stock.tsx'),
    route('stock/:variantId', '../office/stock/stock-of.tsx'),
    route('messages', '../office/messages/messages.tsx'),
    route('messages/:messageId', '../office/messages/message.tsx'),
    route('settings', '../office/settings/settings.tsx', [
      index('../office/settings/business.tsx'),
      route('look', '../office/settings/look.tsx'),
      route('opening', '../office/settings/opening.tsx'),
      route('delivery', '../office/settings/delivery.tsx'),
      route('taxes', '../office/settings/taxes.tsx'),
      route('home', '../office/settings/home.tsx'),
      route('pages', '../office/settings/pages/pages.tsx'),
      route('pages/:page', '../office/settings/pages/page.tsx'),
    ]),
    route('journal', '../office/journal/journal.tsx'),
    route('notifications', '../office/bell/notifications.tsx'),
    route('*', '../office/shell/nowhere.ts'),
  ]),
];
