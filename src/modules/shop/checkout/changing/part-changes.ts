import type { OrderWhole } from '#modules/shop/orders';
import { newId } from '#platform/ids';
import type { OrderChange } from '../change.contract.ts';

type Lines = NonNullable<OrderChange['lines']>;
type Added = NonNullable<OrderChange['added']>;
type Parts = NonNullable<OrderChange['parts']>;

/** A change whose new part, if one comes, has an id like all the others. */
export type NamedChange = Omit<OrderChange, 'lines' | 'added' | 'parts'> & {
  lines: Lines;
  added: Added;
  parts: Parts;
  /** Every part something may go with. */
  partIds: string[];
};

export function withPartsNamed({ parts }: OrderWhole, change: OrderChange): NamedChange {
  const coming = newId();
  const idOf = (id: string) => (id === 'new' ? coming : id);
  const named = <T extends { partId?: string | undefined }>(line: T): T =>
    line.partId === undefined ? line : { ...line, partId: idOf(line.partId) };
  return {
    ...change,
    lines: (change.lines ?? []).map(named),
    added: (change.added ?? []).map(named),
    parts: (change.parts ?? []).map((part) => ({ ...part, id: idOf(part.id) })),
    partIds: [...parts.map(({ id }) => id), coming],
  };
}
