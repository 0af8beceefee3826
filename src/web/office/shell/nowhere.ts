import type { LoaderFunctionArgs } from 'react-router';
import { notFound } from '../../entry/visit.ts';
import { officeVisit } from '../office-visit.ts';

/** An address in the office that leads nowhere. */
export async function loader(args: LoaderFunctionArgs): Promise<never> {
  await officeVisit(args);
  throw notFound();
}
