import { type LoaderFunctionArgs, redirect } from 'react-router';
import type { Actor, Role } from '#platform/policy';
import { visitOf } from './visit.ts';

/** Pages of one person: kept by nobody, found by no search engine. */
export const personal = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' };

export type Person = Extract<Actor, { kind: 'account' }>;

const staff: readonly Role[] = ['admin', 'manager', 'agent'];
/** True for people who work in the shop's office. */
export const worksHere = (role: Role): boolean => staff.includes(role);

/** For pages that need somebody to be signed in: who it is; everybody else is led to sign in, and back here. */
export async function signedIn(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const by = await visit.actor();
  if (by.kind !== 'account')
    throw redirect(signInAddress(visit.language, args.request), { headers: personal });
  return { ...visit, by };
}

export function signInAddress(language: string, { method, url }: Pick<Request, 'method' | 'url'>): string {
  const { pathname, search } = new URL(url);
  const next = method === 'GET' ? `?next=${encodeURIComponent(pathname + search)}` : '';
  return `/${language}/sign-in${next}`;
}
