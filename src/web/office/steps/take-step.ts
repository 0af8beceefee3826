import {
  type ActionFunctionArgs,
  type ClientActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
} from 'react-router';
import { StepRequest } from '#modules/shop/orders/contract';
import { personal } from '../../entry/signed-in.ts';
import { visitOf } from '../../entry/visit.ts';
import { officeVisit } from '../office-visit.ts';
import { backWithFlash, type Outcome } from './flash-address.ts';

/** Takes a step of an order. Pages with JavaScript stay where they are; the others are led back. */
export async function action(args: ActionFunctionArgs) {
  const { language } = visitOf(args);
  const form = await args.request.formData();
  const outcome = await take(args, form);
  if (form.get('stay')) return data(outcome, { status: 'done' in outcome ? 200 : 409, headers: personal });
  return redirect(backWithFlash(form.get('back'), language, outcome), { status: 303, headers: personal });
}

async function take(args: ActionFunctionArgs, form: FormData): Promise<Outcome> {
  const { app, by } = await officeVisit(args);
  const number = args.params.number ?? '';
  const asked = StepRequest.safeParse(Object.fromEntries([...form].filter(([, value]) => value !== '')));
  if (!asked.success) return { number, refused: 'invalid' };
  const { step, reason, carrier, trackingNumber } = asked.data;
  const taken = await app.orders.takeStep({
    number,
    step,
    by,
    ...(reason && { reason }),
    ...(carrier && { carrier }),
    ...(trackingNumber && { trackingNumber }),
  });
  return taken.ok ? { number, done: step } : { number, refused: taken.code };
}

/** A phone between two antennas: the page stays, and says that nobody answered. */
export async function clientAction({ serverAction, params }: ClientActionFunctionArgs): Promise<Outcome> {
  try {
    return await serverAction<Outcome>();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { number: params.number ?? '', refused: 'no-answer' };
  }
}

export function loader(args: LoaderFunctionArgs) {
  return redirect(`/${visitOf(args).language}/office/orders/${encodeURIComponent(args.params.number ?? '')}`);
}
