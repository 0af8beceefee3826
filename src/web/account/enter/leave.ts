import type { ActionFunctionArgs } from 'react-router';
import { newLinkToken } from '#platform/ids';
import { visitOf } from '../../entry/visit.ts';

/**
 * Ends this session, and whatever this browser keeps of the person with it; tells the cookies that say so. Whoever sits here next
 * finds an empty basket and no conversation; ours are there again when we sign in.
 */
export async function leave(args: ActionFunctionArgs): Promise<string[]> {
  const visit = visitOf(args);
  const { app, actor, address, cartToken, chatKey } = visit;
  await app.chat.forget({ by: await actor(), key: chatKey });
  const { setCookies } = await app.identity.signOut(args.request.headers, address);
  if (cartToken) await app.carts.forget(cartToken);
  return [...setCookies, visit.cartCookie(newLinkToken()), visit.placedCookie(''), visit.chatCookie('')];
}
