export { type HoldLine, type HoldRefusal, MOST_HOLDS } from './hold.ts';
export { inventoryRoutes } from './inventory.routes.ts';
export { createLowStock } from './low-stock.ts';
export { createInventory, type Inventory } from './module.ts';
export { movementsToExport, stockToExport } from './stock-export-views.ts';
