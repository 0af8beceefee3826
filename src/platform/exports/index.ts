export type {
  Column,
  ColumnKind,
  ExportableList,
  ExportRow,
  FilterKind,
  ShopAt,
} from './exportable-list.ts';
export { type ListQuery, sqlList } from './sql-list.ts';
