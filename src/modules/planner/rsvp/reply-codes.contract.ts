/** What somebody may say to a part of an event. */
export const answers = ['accepted', 'declined', 'tentative'] as const;
export type Answer = (typeof answers)[number];

export const replyWays = ['link', 'phone', 'paper', 'registration'] as const;
export type ReplyVia = (typeof replyWays)[number];

/** How somebody of the team takes a reply for a party. */
export const takenWays = ['phone', 'paper'] as const;
export type TakenVia = (typeof takenWays)[number];
