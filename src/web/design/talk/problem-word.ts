import { chat } from '../../words/en/chat.ts';
import type { WordKey } from '../../words/words.ts';

type Code = keyof typeof chat.problem;
const isCode = (code: string): code is Code => Object.hasOwn(chat.problem, code);

/** Why something was not sent, as a word; what we do not know by name is said in general. */
export const problemWord = (code: string) =>
  `chat.problem.${isCode(code) ? code : 'invalid'}` as const satisfies WordKey;
