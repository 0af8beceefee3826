import { type ActionFunctionArgs, data, redirect, redirectDocument } from 'react-router';
import { actOnOwnOrder } from '../../design/own-order/own-order-action.ts';
import { visitOf } from '../../entry/visit.ts';

export type TrackAnswer = { refused: 'not-payable' | 'provider-away' | 'no-such-method' };

/** Pays again, puts everything back into the basket, cancels, or orders once more. */
export async function answerOrder(args: ActionFunctionArgs) {
  const { app, language, cartToken, cartCookie, actor } = visitOf(args);
  const link = args.params.link ?? '';
  const form = await args.request.formData();
  const acted = await actOnOwnOrder(args, { link }, form);
  if (acted) return acted;
  if (form.get('intent') === 'back-to-basket') {
    const back = await app.checkout.backToBasket({ link, token: cartToken, by: await actor() });
    if (!back.ok) return data<TrackAnswer>({ refused: back.code }, { status: 409 });
    return redirect(`/${language}/basket`, {
      status: 303,
      headers: { 'Set-Cookie': cartCookie(back.value.token) },
    });
  }
  const opened = await app.checkout.payAgain({ link, payment: String(form.get('payment') ?? '') });
  if (opened.ok) return redirectDocument(opened.value.redirectUrl, 303);
  return data<TrackAnswer>({ refused: opened.code }, { status: 409 });
}
