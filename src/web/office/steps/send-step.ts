import type { Outcome } from './flash-address.ts';

/**
 * Sends a step by itself, outside the router: a phone between two antennas, or a server that restarts, must not cost
 * the page. Whoever has been signed out meanwhile is led to sign in.
 */
export async function sendStep(language: string, number: string, form: FormData): Promise<Outcome> {
  form.set('stay', '1');
  const body = new URLSearchParams([...form].map(([name, value]): [string, string] => [name, String(value)]));
  try {
    const answer = await fetch(`/${language}/office/orders/${number}/steps`, { method: 'POST', body });
    if (answer.redirected) location.assign(answer.url);
    const said: unknown = await answer.json();
    if (isOutcome(said)) return said;
  } catch {
    // Said below: nobody answered, or not in a way we understand.
  }
  return { number, refused: 'no-answer' };
}

const isOutcome = (said: unknown): said is Outcome =>
  typeof said === 'object' && said !== null && 'number' in said && ('done' in said || 'refused' in said);
