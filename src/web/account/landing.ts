import type { Role } from '#platform/policy';
import { worksHere } from '../entry/signed-in.ts';

/** A path of our own, in one of our languages, or undefined: a sign-in never leads to another site. */
export function innerPath(next: unknown): string | undefined {
  if (typeof next !== 'string' || next.length > 500) return undefined;
  if (!/^\/[a-z]{2}(?![a-z])/.test(next) || /[\\\s\p{Cc}]/u.test(next)) return undefined;
  const { origin, pathname, search } = new URL(next, 'https://inner.invalid');
  const inner =
    origin === 'https://inner.invalid' && /^\/(en|nl|fr)(\/|$)/.test(pathname) && !pathname.includes('//');
  return inner ? pathname + search : undefined;
}

/** The same page's address with the way back in it. */
export const withNext = (path: string, next: string | undefined): string =>
  next ? `${path}?next=${encodeURIComponent(next)}` : path;

/** Is it an invitation to plan along that leads here? */
export const isInvitation = (next: string | undefined): boolean =>
  /^\/..\/planner\/invite\//.test(next ?? '');

/** Where a person arrives after signing in: where they wanted to go, else the office, the planner or their own pages. */
export function landing(role: Role, language: string, next: unknown): string {
  const wanted = innerPath(next);
  if (wanted && !/^\/..\/(sign-in|sign-out)\b/.test(wanted)) return wanted;
  return `/${language}/${worksHere(role) ? 'office' : role === 'planner' ? 'planner' : 'account'}`;
}
