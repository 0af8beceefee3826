import type { SheetRow } from '#platform/sheets';
import type { ImportMapping } from '../contract.ts';
import { keyOf } from './assemble.ts';
import { cellsBy } from './row-cells.ts';

/** Rows that follow each other and are of one product; a row that says nothing of it belongs to the one above. */
export function groupRows(rows: readonly SheetRow[], mapping: ImportMapping): SheetRow[][] {
  const cells = cellsBy(mapping);
  const groups: SheetRow[][] = [];
  let last: string | undefined;
  for (const row of rows) {
    const key = keyOf(cells, row);
    const open = groups.at(-1);
    // A name without a handle is no more of the product above: its handle was forgotten.
    const isOwn = key === undefined && Object.values(cells.texts(row, 'title')).some((text) => text);
    if (open && !isOwn && (key === undefined || key === last)) open.push(row);
    else groups.push([row]);
    last = key ?? (isOwn ? undefined : last);
  }
  return groups;
}
