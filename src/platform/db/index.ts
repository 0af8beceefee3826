export { containing } from './containing.ts';
export {
  afterCommit,
  beforeCommit,
  type Database,
  type DatabaseOptions,
  errorCode,
  isDatabaseAway,
  openDatabase,
  type Reader,
  type Tx,
} from './database.ts';
export { migrate } from './migrate.ts';
export { nested } from './nested.ts';
export { clientOf, prepared, statement } from './prepared.ts';
export { countStatements, FOR_ITS_VALUES, totals } from './statements.ts';
