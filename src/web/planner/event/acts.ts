import { life } from '../../words/en/life.ts';
import { planner } from '../../words/en/planner.ts';
import { replies } from '../../words/en/replies.ts';
import type { WordKey } from '../../words/words.ts';

type Did = typeof life.acts.did;
type Paths<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}` }[keyof T &
  string];

/** The act, when we have words for it; a new one is shown by its code. */
export function knownAct(action: string): Paths<Did> | undefined {
  const [of = '', what = ''] = action.split('.');
  const area: Record<string, string> | undefined = Object.hasOwn(life.acts.did, of)
    ? life.acts.did[of as keyof Did]
    : undefined;
  return area && Object.hasOwn(area, what) ? (action as Paths<Did>) : undefined;
}

type Field = keyof typeof life.acts.field;

export const knownField = (name: string): Field | undefined =>
  Object.hasOwn(life.acts.field, name) ? (name as Field) : undefined;

const codes: Record<string, [path: string, words: Record<string, string>]> = {
  status: ['planner.statuses', planner.statuses],
  type: ['planner.types', planner.types],
  role: ['planner.roles', planner.roles],
  visibility: ['planner.form.visibilities', planner.form.visibilities],
  via: ['replies.via', replies.via],
};

/** The words of a value that is one of our codes. */
export function knownValue(field: string, value: string): WordKey | undefined {
  const [path, words] = codes[field] ?? [];
  return words && Object.hasOwn(words, value) ? (`${path}.${value}` as WordKey) : undefined;
}
