import { accept, type Result, refuse } from '#platform/result';
import type { AcceptRefusal, AcceptRequest, KeptState, Proposal, ProposedOption } from './contract.ts';
import { stateOf } from './contract.ts';

type Known = {
  quote: { state: KeptState; validUntil: string | null; proposed: number | null };
  versions: readonly { number: number; proposal: Proposal | null }[];
};
type Wish = Pick<AcceptRequest, 'version' | 'optionId' | 'shownTotal'>;

export type Chosen = { version: number; proposal: Proposal; option: ProposedOption };

/** May this be accepted today? The first reason against it, in the order in which its reader would want to know. */
export function checkAccept(
  { quote, versions }: Known,
  { version, optionId, shownTotal }: Wish,
  today: string,
): Result<Chosen, AcceptRefusal> {
  switch (stateOf(quote, today)) {
    case 'accepted':
      return refuse('accepted-already');
    case 'expired':
      return refuse('expired');
    case 'asked':
    case 'declined':
    case 'withdrawn':
    case 'lost':
      return refuse('closed');
    case 'proposed':
  }
  if (version !== quote.proposed) return refuse('replaced');
  const proposal = versions.find(({ number }) => number === version)?.proposal;
  const option = proposal?.options.find(({ id }) => id === optionId);
  if (!proposal || !option) return refuse('no-such-option');
  if (option.totalMinor !== shownTotal) return refuse('total-changed');
  return accept({ version, proposal, option });
}
