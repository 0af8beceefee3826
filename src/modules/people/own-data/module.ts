import type { Actor } from '#platform/policy';
import type { Result } from '#platform/result';
import type { EraseRefusal, OwnDataFile, ToSettle } from './contract.ts';
import { erasePerson, unsettledOf } from './erase-person.ts';
import { handOut } from './hand-out.ts';
import type { OwnDataContext } from './own-data-context.ts';

export const needs = ['people/identity'] as const;

export type OwnDataOfPeople = {
  /** What this person has to settle before they can be forgotten. */
  unsettled(by: Actor): Promise<ToSettle[]>;
  /** All that is held of this person, in one file. */
  handOut(by: Actor): Promise<Result<OwnDataFile, 'not-allowed' | 'too-many-attempts'>>;
  /** Forgets this person, at once and for good. Their password proves that it is their own wish. */
  erase(by: Actor, password: string): Promise<Result<null, EraseRefusal>>;
};

/** A person's own data over all modules: handed out, and forgotten. */
export const createOwnData = (context: OwnDataContext): OwnDataOfPeople => ({
  unsettled: (by) => unsettledOf(context, by),
  handOut: (by) => handOut(context, by),
  erase: (by, password) => erasePerson(context, by, password),
});
