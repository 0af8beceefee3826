import type { TalkProblem } from '../../design/talk/post-talk.ts';

/** A step that was not taken: why, and what was typed. */
export type Refused = { step: string; problems: TalkProblem[]; typed: Record<string, string> };
