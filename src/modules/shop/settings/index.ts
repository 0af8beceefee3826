export { createSettings, type NewShop, type Settings } from './module.ts';
