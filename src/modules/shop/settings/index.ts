export { createSettings, type Settings } from './module.ts';
