import { type Actor, accountOf } from '#platform/policy';

/** Who did something, for the story of a quote. */
export const whoIs = (by: Actor) => ({
  actorName: by.kind === 'account' ? by.name : null,
  accountId: accountOf(by),
});
