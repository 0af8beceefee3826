import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router';
import { StepRequest } from '#modules/shop/orders/contract';
import { minorIn } from '../../design/forms/form-values.ts';
import { personal } from '../../entry/signed-in.ts';
import { visitOf } from '../../entry/visit.ts';
import { officeVisit } from '../office-visit.ts';
import { backWithFlash, type Outcome } from './flash-address.ts';
import { readBack } from './read-back.ts';

/** Takes a step of an order. Pages with JavaScript stay where they are; the others are led back. */
export async function action(args: ActionFunctionArgs) {
  const { language } = visitOf(args);
  const form = await args.request.formData();
  const outcome = await take(args, form);
  if (form.get('stay'))
    return Response.json(outcome, { status: 'done' in outcome ? 200 : 409, headers: personal });
  return redirect(backWithFlash(form.get('back'), language, outcome), { status: 303, headers: personal });
}

async function take(args: ActionFunctionArgs, form: FormData): Promise<Outcome> {
  const { app, by } = await officeVisit(args);
  const number = args.params.number ?? '';
  const written = Object.fromEntries([...form].filter(([, value]) => value !== ''));
  const back = readBack(form);
  const give = form.get('give');
  const asked = StepRequest.safeParse({
    ...written,
    back: back.length > 0 ? back : undefined,
    refundMinor: typeof give === 'string' ? minorIn(give) : undefined,
  });
  if (!asked.success) return { number, refused: 'invalid' };
  const { step, part, reason, carrier, trackingNumber, back: counted, refundMinor } = asked.data;
  const taken = await app.orders.takeStep({
    number,
    step,
    by,
    ...(part && { part }),
    ...(reason && { reason }),
    ...(carrier && { carrier }),
    ...(trackingNumber && { trackingNumber }),
    ...(counted && { back: counted }),
    ...(refundMinor !== undefined && { refundMinor }),
  });
  return taken.ok ? { number, done: step } : { number, refused: taken.code };
}

export function loader(args: LoaderFunctionArgs) {
  return redirect(`/${visitOf(args).language}/office/orders/${encodeURIComponent(args.params.number ?? '')}`);
}
