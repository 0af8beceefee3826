import { type OrderRefusal, type OrderStep, orderSteps } from '#modules/shop/orders/contract';

export type Refused = OrderRefusal | 'note-empty' | 'invalid' | 'no-answer';
export type Done = OrderStep | 'note' | 'pay-back' | 'made' | 'changed';
/** What became of a form: done, or refused and why. */
export type Outcome = { number: string; done: Done } | { number: string; refused: Refused };

const dones: readonly Done[] = [...orderSteps, 'note', 'pay-back', 'made', 'changed'];
const refusals: readonly Refused[] = [
  'no-such-order',
  'no-such-part',
  'not-allowed',
  'step-not-possible',
  'reason-missing',
  'bad-count',
  'not-paid',
  'more-than-paid',
  'changed-meanwhile',
  'note-empty',
  'invalid',
];

/** The page a form came from, with what became of it; only pages of the office. */
export function backWithFlash(back: unknown, language: string, outcome: Outcome): string {
  const office = `/${language}/office`;
  const inner =
    typeof back === 'string' && /^\/..\/office(\/[\w-]+)*(\?[^\\\s#]*)?$/.test(back) ? back : office;
  const { pathname, searchParams } = new URL(inner, 'https://inner.invalid');
  for (const name of ['done', 'refused', 'order']) searchParams.delete(name);
  if ('done' in outcome) searchParams.set('done', outcome.done);
  else searchParams.set('refused', outcome.refused);
  searchParams.set('order', outcome.number);
  return `${pathname}?${searchParams}`;
}

export function readFlash(params: URLSearchParams): Outcome | undefined {
  const number = params.get('order') ?? '';
  if (!/^[\w-]{1,30}$/.test(number)) return undefined;
  const done = dones.find((known) => known === params.get('done'));
  if (done) return { number, done };
  const refused = refusals.find((known) => known === params.get('refused'));
  return refused && { number, refused };
}
