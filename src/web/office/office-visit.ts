import type { LoaderFunctionArgs } from 'react-router';
import type { Result } from '#platform/result';
import { signedIn, worksHere } from '../entry/signed-in.ts';
import { notFound } from '../entry/visit.ts';

/** Loaders and actions of the office begin with this. For everybody who does not work here, there is no office. */
export async function officeVisit(args: LoaderFunctionArgs) {
  const visit = await signedIn(args);
  if (!worksHere(visit.by.role)) throw notFound();
  return visit;
}

/** What a use case shows this person; when it may not, the page is not there. */
export function shown<T>(result: Result<T, string>): T {
  if (!result.ok) throw notFound();
  return result.value;
}
