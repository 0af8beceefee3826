/** The outcome of a use case: a value, or an expected refusal with a code the module owns. */
export type Result<T, Code extends string = never> = Accepted<T> | Refused<Code>;
export type Accepted<T> = { ok: true; value: T };
export type Refused<Code extends string> = { ok: false; code: Code; details?: Record<string, unknown> };

export const accept = <T>(value: T): Accepted<T> => ({ ok: true, value });

/** `details` travel to the person, so they hold nothing that person may not see. */
export const refuse = <Code extends string>(code: Code, details?: Record<string, unknown>): Refused<Code> =>
  details ? { ok: false, code, details } : { ok: false, code };

/** Ends a switch over a union: a new member then fails to compile. */
export function unreachable(value: never): never {
  throw new Error(`unhandled ${JSON.stringify(value)}`);
}
