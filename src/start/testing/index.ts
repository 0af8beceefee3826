export { untilItHurts } from './danger.ts';
export { pdfPages } from './pdf-pages.ts';
export { anEventForm, aPlanning, type TestPlanning } from './planners.ts';
export { aProgramOf, type Program } from './programs.ts';
export { type ReadAloud, readAloud } from './read-aloud.ts';
export {
  aShop,
  type Basket,
  type BuiltProduct,
  type FixedClock,
  fixedClock,
  type ProductWish,
  type TestShop,
} from './shop-builders.ts';
export { anOpenShop, type OpenShop, orderOf, type Shopper } from './shoppers.ts';
export { aMonth, changeMonth, keepMonth, type Sold } from './sold-month.ts';
export { type TestApplication, testApplication } from './test-application.ts';
export { type TestDatabase, testDatabase } from './test-database.ts';
export { aZip } from './zip.ts';
