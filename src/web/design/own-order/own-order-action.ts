import { data, type LoaderFunctionArgs, redirect } from 'react-router';
import type { OrderedAgain } from '#modules/shop/checkout/contract';
import type { OrderRefusal, OwnOrder } from '#modules/shop/orders/contract';
import { personal } from '../../entry/signed-in.ts';
import { notFound, visitOf } from '../../entry/visit.ts';

/** What could not be done with somebody's own order, or was done otherwise than they may think. */
export type OwnOrderAnswer = { notCancelled?: OrderRefusal; again?: OrderedAgain };

/** Cancels an order of one's own, or orders it again; undefined for a form that asks for something else. */
export async function actOnOwnOrder(args: LoaderFunctionArgs, order: OwnOrder, form: FormData) {
  const { app, language, cartToken, cartCookie, actor } = visitOf(args);
  const by = await actor();
  const intent = form.get('intent');
  if (intent === 'cancel') {
    const cancelled = await app.checkout.cancel({ order, shownMinor: Number(form.get('shown')), by });
    if (cancelled.ok) return redirect(pageOf(args), { status: 303, headers: personal });
    if (cancelled.code === 'no-such-order') throw notFound();
    return data<OwnOrderAnswer>({ notCancelled: cancelled.code }, { status: 409, headers: personal });
  }
  if (intent !== 'again') return undefined;
  const done = await app.checkout.orderAgain({ order, token: cartToken, by });
  if (!done.ok) throw notFound();
  const { token, added, changes } = done.value;
  const headers = { ...personal, ...(added > 0 && { 'Set-Cookie': cartCookie(token) }) };
  // What is not as it was is said before the basket is.
  if (changes.length > 0) return data<OwnOrderAnswer>({ again: { added, changes } }, { headers });
  return redirect(`/${language}/basket`, { status: 303, headers });
}

const pageOf = ({ request }: LoaderFunctionArgs) => new URL(request.url).pathname.replace(/\.data$/, '');
