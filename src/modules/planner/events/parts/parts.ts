import type { Result } from '#platform/result';
import type { EventRefusal } from '../contract.ts';
import type { EventsContext } from '../events-context.ts';
import { type KeepPart, keepPart, movePart, type OnPart, removePart } from './keep-parts.ts';

/** Ceremony, dinner, party: what guests are invited to. */
export type Parts = {
  keep(input: KeepPart): Promise<Result<{ id: string }, EventRefusal>>;
  remove(input: OnPart): Promise<Result<null, EventRefusal>>;
  move(input: OnPart & { way: 'up' | 'down' }): Promise<Result<null, EventRefusal>>;
};

export const createParts = (context: EventsContext): Parts => ({
  keep: (input) => keepPart(context, input),
  remove: (input) => removePart(context, input),
  move: (input) => movePart(context, input),
});
