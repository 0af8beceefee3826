import { OrderChange } from '#modules/shop/checkout/contract';
import type { OrderView } from '#modules/shop/orders/contract';
import { accept, type Result, refuse } from '#platform/result';
import { listIn, textIn, type Values } from '../../design/forms/form-values.ts';

export type EditProblem = { field: string; code: string; details?: Record<string, unknown> };

/** What is new on the order, in the form as it stands. */
export const addedIn = (values: Values): string[] => [...new Set(listIn(values, 'added'))];

const contactFields = ['name', 'email', 'phone'];
const addressFields = ['street', 'postcode', 'town'];

/** The fields of the form as a change of this order; each problem under the field that has it. */
export function readChange(
  values: Values,
  order: OrderView,
): Result<OrderChange, 'invalid'> & { problems?: EditProblem[] } {
  const shown = order.lines.filter(({ id }) => values[`quantity.${id}`] !== undefined);
  const added = addedIn(values);
  const [part, ...others] = order.parts;
  const isOne = part !== undefined && others.length === 0;
  const slotId = textIn(values, 'slotId');
  const picked = (names: string[]) =>
    Object.fromEntries(names.map((name) => [name, textIn(values, name).trim()]));
  const read = OrderChange.safeParse({
    version: textIn(values, 'version'),
    lines: shown.map(({ id }) => ({
      id,
      quantity: textIn(values, `quantity.${id}`),
      ...(values[`text.${id}`] !== undefined && { personalText: textIn(values, `text.${id}`) }),
    })),
    added: added.map((variantId) => ({
      variantId,
      quantity: textIn(values, `pieces.${variantId}`),
      personalText: textIn(values, `text.${variantId}`),
    })),
    contact: picked(contactFields),
    note: textIn(values, 'note'),
    ...(isOne && { day: textIn(values, 'day') }),
    ...(isOne && slotId && { slotId }),
    ...(isOne && part.address && { address: picked(addressFields) }),
  });
  if (read.success) return accept(read.data);
  const fieldOf = (path: readonly PropertyKey[]): string => {
    const [where, at, what] = path;
    const id = typeof at === 'number' ? at : -1;
    if (where === 'lines') return `${what === 'quantity' ? 'quantity' : 'text'}.${shown[id]?.id ?? ''}`;
    if (where === 'added') return `${what === 'quantity' ? 'pieces' : 'text'}.${added[id] ?? ''}`;
    return String(where === 'contact' || where === 'address' ? at : where);
  };
  const problems = new Map<string, EditProblem>();
  for (const { path, message } of read.error.issues) {
    const field = fieldOf(path);
    const isCount = field.startsWith('quantity.') || field.startsWith('pieces.');
    const isEmpty = textIn(values, field).trim() === '';
    const code = isCount ? 'number' : isEmpty ? 'required' : message;
    if (!problems.has(field)) problems.set(field, { field, code });
  }
  return { ...refuse('invalid'), problems: [...problems.values()] };
}
