import { OrderChange } from '#modules/shop/checkout/contract';
import type { OrderView } from '#modules/shop/orders/contract';
import { accept, type Result, refuse } from '#platform/result';
import { textIn, type Values } from '../../design/forms/form-values.ts';
import { addedIn } from './added-in.ts';
import { formParts, namedDay } from './form-parts.ts';

export type EditProblem = { field: string; code: string; details?: Record<string, unknown> };

const lineFields: Record<string, string> = { quantity: 'quantity', startsAt: 'startsAt' };
const contactFields = ['name', 'email', 'phone'];
const addressFields = ['street', 'postcode', 'town'];

/** The fields of the form as a change of this order; each problem under the field that has it. */
export function readChange(
  values: Values,
  order: OrderView,
): Result<OrderChange, 'invalid'> & { problems?: EditProblem[] } {
  const shown = order.lines.filter(({ id }) => values[`quantity.${id}`] !== undefined);
  const added = addedIn(values);
  const parts = formParts(order, values);
  const picked = (names: string[], of = '') =>
    Object.fromEntries(names.map((name) => [name, textIn(values, name + of).trim()]));
  const goesWith = (id: string) => {
    const partId = textIn(values, `goesWith.${id}`);
    return partId && { partId };
  };
  const read = OrderChange.safeParse({
    version: textIn(values, 'version'),
    lines: shown.map(({ id }) => ({
      id,
      quantity: textIn(values, `quantity.${id}`),
      ...(values[`text.${id}`] !== undefined && { personalText: textIn(values, `text.${id}`) }),
      ...(values[`startsAt.${id}`] !== undefined && { startsAt: textIn(values, `startsAt.${id}`) }),
      ...goesWith(id),
    })),
    added: added.map((variantId) => ({
      variantId,
      quantity: textIn(values, `pieces.${variantId}`),
      personalText: textIn(values, `text.${variantId}`),
      ...goesWith(variantId),
    })),
    contact: picked(contactFields),
    note: textIn(values, 'note'),
    day: textIn(values, 'day'),
    parts: parts.map(({ id, method }) => {
      const [day, slotId] = [namedDay(values, id), textIn(values, `slotId.${id}`)];
      const isAsked = method === 'delivery' && values[`street.${id}`] !== undefined;
      return {
        id,
        ...((id === 'new' || values[`way.${id}`] !== undefined) && { method }),
        ...(day !== undefined && { day }),
        ...(slotId && { slotId }),
        ...(isAsked && { address: picked(addressFields, `.${id}`) }),
      };
    }),
  });
  if (read.success) return accept(read.data);
  const fieldOf = (path: readonly PropertyKey[]): string => {
    const [where, at, what, of] = path;
    const id = typeof at === 'number' ? at : -1;
    if (where === 'lines') return `${lineFields[String(what)] ?? 'text'}.${shown[id]?.id ?? ''}`;
    if (where === 'added') return `${what === 'quantity' ? 'pieces' : 'text'}.${added[id] ?? ''}`;
    if (where === 'parts')
      return `${what === 'address' ? String(of) : what === 'day' ? 'partDay' : String(what)}.${parts[id]?.id ?? ''}`;
    return String(where === 'contact' ? at : where);
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
