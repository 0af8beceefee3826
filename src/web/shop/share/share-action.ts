import { type ActionFunctionArgs, data, redirectDocument } from 'react-router';
import { visitOf } from '../../entry/visit.ts';
import { secret } from '../track/secret.ts';

export type PayShareAnswer = { refused: 'not-payable' | 'provider-away' | 'no-such-method' };

/** A payer goes on to the provider. */
export async function paysShare(args: ActionFunctionArgs) {
  const { app } = visitOf(args);
  const form = await args.request.formData();
  const payment = String(form.get('payment') ?? '');
  const opened = await app.checkout.shares.pay({ link: args.params.link ?? '', payment });
  if (opened.ok) return redirectDocument(opened.value.redirectUrl, 303);
  return data<PayShareAnswer>({ refused: opened.code }, { status: 409, headers: secret });
}
