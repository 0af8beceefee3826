import { type ActionFunctionArgs, data, redirect } from 'react-router';
import { type OrderStep, orderSteps } from '#modules/shop/orders/contract';
import { isId } from '#platform/ids';
import { personal } from '../../../entry/signed-in.ts';
import { officeVisit, shown } from '../../office-visit.ts';
import { listAddress, readQuery } from '../order-query.ts';
import { carried, type StayedPut, stayedIn, stayedPut } from './stayed-put.ts';

/** A round of steps, with what the rounds before had done. */
export type BulkAnswer = {
  step: OrderStep;
  back: string;
  moved: number;
  stayed: StayedPut[];
  /** The form of the next round, when orders are left. */
  next: { fields: [string, string][]; after: string; left: number } | null;
};

/** The same step for all that was ticked, one round at a time. */
export async function takeBulkSteps(args: ActionFunctionArgs) {
  const { app, by, language } = await officeVisit(args);
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const query = readQuery(new URLSearchParams([...form] as [string, string][]));
  const step = orderSteps.find((known) => known === form.get('step'));
  const back = listAddress(language, query);
  const numbers = form.getAll('numbers').map(String);
  const all = form.has('all');
  if (!step || (!all && numbers.length === 0)) throw redirect(back, { status: 303, headers: personal });
  const after = isId(text('after')) ? text('after') : undefined;
  const { page: _, ...matching } = query;
  const of = all ? { query: matching, after } : { numbers };
  const { outcomes, last, left } = shown(await app.orders.takeSteps({ of, step, by }));

  const moved = Number(text('moved')) + outcomes.filter(({ outcome }) => outcome.ok).length;
  const stayed = [
    ...stayedIn(text('stayed')),
    ...outcomes.flatMap(({ number, outcome }) => (outcome.ok ? [] : [stayedPut(number, outcome)])),
  ];
  const fields: [string, string][] = [
    ...new URL(back, 'https://inner.invalid').searchParams,
    ['all', '1'],
    ['step', step],
    ['after', last ?? ''],
    ['moved', String(moved)],
    ['stayed', carried(stayed)],
  ];
  const answer: BulkAnswer = { step, back, moved, stayed, next: last ? { fields, after: last, left } : null };
  return data(answer, { headers: personal });
}
