import { notFound } from '../../entry/visit.ts';

/** An address of the planner that does not exist: said inside its frame. */
export function loader() {
  throw notFound();
}
