import type { everywhere } from './en/everywhere.ts';
import type { en } from './en/index.ts';
import type { invited } from './en/invited.ts';
import type { talking } from './en/talking.ts';
import type { workplace } from './en/workplace.ts';

/** The shape that Dutch and French must have: a key missing in a translation does not compile. */
export type Like<T> = { readonly [K in keyof T]: T[K] extends string ? string : Like<T[K]> };

export type Words = Like<typeof en>;
export type EverywhereWords = Like<typeof everywhere>;
export type WorkplaceWords = Like<typeof workplace>;
export type InvitedWords = Like<typeof invited>;
export type TalkingWords = Like<typeof talking>;

// Plural forms are one key to those who ask: `pieces_one` and `pieces_other` are `pieces`.
type Plain<K extends string> = K extends `${infer Stem}_${'zero' | 'one' | 'other'}` ? Stem : K;

type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? Plain<K> : `${K}.${Paths<T[K]>}`;
}[keyof T & string];

/** Every sentence of the product, by name. */
export type WordKey = Paths<typeof en>;
