import type { LoaderFunctionArgs, ShouldRevalidateFunctionArgs } from 'react-router';
import { newLinkToken } from '#platform/ids';
import type { Me } from '../design/me.tsx';
import { worksHere } from '../entry/signed-in.ts';
import { visitOf } from '../entry/visit.ts';

/** What the header shows of the person, asked for after the page; never kept anywhere. */
export async function loader(args: LoaderFunctionArgs) {
  const { app, cartToken, cartCookie, chatKey, actor } = visitOf(args);
  const [pieces, who] = await Promise.all([app.carts.pieces(cartToken), actor()]);
  const me: Me = {
    pieces,
    name: who.kind === 'account' ? who.name : null,
    events: await app.eventOrders.occasions(who),
    // Of the conversation with the staff: what was answered and not seen.
    unseen: await app.chat.unseen({ by: who, key: chatKey }),
    staff: who.kind === 'account' && worksHere(who.role),
  };
  const headers = new Headers({ 'Cache-Control': 'no-store' });
  // The token comes before the first thing: two tabs that put something in at once then share a basket.
  if (!cartToken) headers.set('Set-Cookie', cartCookie(newLinkToken()));
  return Response.json(me, { headers });
}

export const shouldRevalidate = ({ formMethod }: ShouldRevalidateFunctionArgs) =>
  formMethod !== undefined && formMethod !== 'GET';
