import type { LoaderFunctionArgs } from 'react-router';
import { notFound } from '../../entry/visit.ts';
import { officeVisit } from '../office-visit.ts';

/** An address in the office that leads nowhere. */
export async function loader(args: LoaderFunctionArgs): Promise<never> {
  await officeVisit(args);
  throw notFound();
}

/** Never shown: with a page to show, what the loader throws is said inside the frame, and not as an empty answer. */
export default function Nowhere() {
  return null;
}
