import { type ActionFunctionArgs, data, redirect, redirectDocument } from 'react-router';
import type { PaidPart } from '#modules/shop/checkout';
import { isId } from '#platform/ids';
import { actOnOwnOrder } from '../../design/own-order/own-order-action.ts';
import { actOnShare } from '../../design/shares/share-action.ts';
import { visitOf } from '../../entry/visit.ts';

export type TrackAnswer = { refused: 'not-payable' | 'provider-away' | 'no-such-method' };

/** Pays again, puts everything back into the basket, cancels, or orders once more. */
export async function answerOrder(args: ActionFunctionArgs) {
  const { app, language, cartToken, cartCookie, actor } = visitOf(args);
  const link = args.params.link ?? '';
  const form = await args.request.formData();
  const acted = await actOnOwnOrder(args, { link }, form);
  if (acted) return acted;
  const shared = await actOnShare(args, { link }, form);
  if (shared) return shared;
  if (form.get('intent') === 'back-to-basket') {
    const back = await app.checkout.backToBasket({ link, token: cartToken, by: await actor() });
    if (!back.ok) return data<TrackAnswer>({ refused: back.code }, { status: 409 });
    return redirect(`/${language}/basket`, {
      status: 303,
      headers: { 'Set-Cookie': cartCookie(back.value.token) },
    });
  }
  const opened = await app.checkout.payAgain({
    link,
    payment: String(form.get('payment') ?? ''),
    part: partIn(form.get('part')),
  });
  if (opened.ok) return redirectDocument(opened.value.redirectUrl, 303);
  return data<TrackAnswer>({ refused: opened.code }, { status: 409 });
}

/** What is paid of it: one share, all that is open, or what is due next. */
function partIn(chosen: FormDataEntryValue | null): PaidPart {
  if (chosen === 'rest') return 'rest';
  return isId(chosen) ? { shareId: chosen } : 'next';
}
