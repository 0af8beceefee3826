import type { Reply } from '#modules/planner/guests/contract';

const inTurn = ['accepted', 'waiting', 'tentative', 'declined'] as const;

/** What a party says as a whole: it comes as soon as one of it comes, and declines only when everybody does. */
export const replyOfAll = (replies: readonly Reply[]): Reply =>
  inTurn.find((one) => replies.includes(one)) ?? 'none';
