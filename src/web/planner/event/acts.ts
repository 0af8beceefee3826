import { life } from '../../words/en/life.ts';

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
