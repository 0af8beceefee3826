import { notFound } from './visit.ts';

/** An address that leads nowhere. */
export function loader(): never {
  throw notFound();
}

export default function Lost() {
  return null;
}
