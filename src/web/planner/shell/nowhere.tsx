import { notFound } from '../../entry/visit.ts';

/** An address of the planner that does not exist: said inside its frame. */
export function loader() {
  throw notFound();
}

/** Never shown: with a page to show, what the loader throws is said inside the frame, and not as an empty answer. */
export default function Nowhere() {
  return null;
}
