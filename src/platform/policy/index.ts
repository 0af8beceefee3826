/** Roles of accounts. Registering gives `customer`, and only the owner's acts give any other. */
export const roles = ['admin', 'manager', 'agent', 'planner', 'vendor', 'association', 'customer'] as const;
export type Role = (typeof roles)[number];

/** Who asks. `from` is the network address, kept for the journal. */
export type Actor =
  | { kind: 'visitor'; from?: string }
  | { kind: 'account'; accountId: string; role: Role; name: string; sessionId: string; from?: string }
  | { kind: 'system'; job: string };

export const system = (job: string): Actor => ({ kind: 'system', job });
export const visitor: Actor = { kind: 'visitor' };

/** True for people who work in the office. */
export const isStaff = (actor: Actor): boolean =>
  actor.kind === 'account' && (actor.role === 'admin' || actor.role === 'manager' || actor.role === 'agent');

/** The account that acts, or null: for columns that say who. */
export const accountOf = (actor: Actor): string | null => (actor.kind === 'account' ? actor.accountId : null);

export type Sentence = (actor: Actor) => boolean;

/**
 * A module's permissions as named sentences. What is not named is denied, and a misspelt name does not compile.
 * Ownership is not a sentence: it belongs in the WHERE, where "not yours" equals "not found".
 */
export function policy<const Names extends string>(
  module: string,
  sentences: Record<Names, Sentence>,
): Policy<Names> {
  const allows = (actor: Actor, name: Names) =>
    Object.hasOwn(sentences, name) && sentences[name](actor) === true;
  return { module, sentences, allows };
}

export type Policy<Names extends string> = {
  module: string;
  sentences: Record<Names, Sentence>;
  allows(actor: Actor, name: Names): boolean;
};

/** Work that anybody on the staff does: agents, managers, the owner; and our own jobs. */
export const byStaff: Sentence = (actor) => isStaff(actor) || actor.kind === 'system';
/** Work with money or rules behind it: managers and the owner; and our own jobs. */
export const byManagers: Sentence = (actor) =>
  (actor.kind === 'account' && (actor.role === 'admin' || actor.role === 'manager')) ||
  actor.kind === 'system';
/** The owner alone. */
export const byOwner: Sentence = (actor) => actor.kind === 'account' && actor.role === 'admin';
export const byAnybody: Sentence = () => true;
