import type { Sellable } from '#modules/shop/catalogue';
import type { OrderWhole } from '#modules/shop/orders';
import { accept, type Result, refuse } from '#platform/result';
import type { EditRefusal } from '../contract.ts';
import type { NamedChange } from './part-changes.ts';

type Line = OrderWhole['lines'][number];
type AddedLine = Required<NamedChange['added'][number]>;

/** The lines of an order as they would be, each with the part it goes with. */
export type LinesNow = {
  kept: { was: Line; is: Line }[];
  gone: Line[];
  added: AddedLine[];
};

/** The lines that stay, go and come. Whether they can be had is another question. */
export function changedLines(
  { parts, lines }: OrderWhole,
  change: NamedChange,
  sold: Map<string, Sellable>,
): Result<LinesNow, EditRefusal> {
  const wishes = new Map(change.lines.map((line) => [line.id, line]));
  if ([...wishes.keys()].some((id) => !lines.some((line) => line.id === id))) return refuse('no-such-line');
  const became = lines.map((line) => {
    const { quantity, personalText, partId, startsAt } = { ...line, ...wishes.get(line.id) };
    return {
      was: line,
      is: {
        ...line,
        quantity,
        personalText: personalText ?? line.personalText,
        partId: partId ?? line.partId,
        startsAt: line.kind === 'service' ? startsAt || null : null,
      },
    };
  });
  const kept = became.filter(({ is }) => is.quantity > 0);
  const added = change.added.map((line) => ({
    ...line,
    partId: line.partId ?? usualPart(parts, sold.get(line.variantId)),
  }));
  if (kept.length + added.length === 0) return refuse('no-lines');
  const isKnown = ({ partId }: { partId: string }) => change.partIds.includes(partId);
  if (!added.every(isKnown) || !kept.every(({ is }) => isKnown(is))) return refuse('no-such-part');
  for (const { was, is } of kept) {
    const problem = is.personalText === was.personalText ? undefined : textProblem(is, sold);
    if (problem) return problem;
  }
  for (const line of added) {
    const problem = textProblem(line, sold);
    if (problem) return problem;
  }
  return accept({ kept, gone: became.filter(({ is }) => is.quantity === 0).map(({ was }) => was), added });
}

/** What comes goes with the first part; a service with what is brought. */
function usualPart(parts: OrderWhole['parts'], thing: Sellable | undefined): string {
  const brought = parts.find(({ method }) => method !== 'pick-up');
  return ((thing?.kind === 'service' && brought) || parts[0])?.id ?? '';
}

function textProblem(
  { variantId, personalText }: { variantId: string; personalText: string },
  sold: Map<string, Sellable>,
): Result<never, EditRefusal> | undefined {
  const most = sold.get(variantId)?.personalTextMax ?? 0;
  return [...personalText].length > most ? refuse('bad-text', { variantId, most }) : undefined;
}
