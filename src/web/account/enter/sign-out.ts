import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, redirectDocument } from 'react-router';
import { newLinkToken } from '#platform/ids';
import { visitOf } from '../../entry/visit.ts';
import { withCookies } from './with-cookies.ts';

/** Ends this session; only by a form, for a link may be opened by a program that looks ahead. */
export async function action(args: ActionFunctionArgs) {
  const { app, address, language, cartToken, cartCookie, placedCookie } = visitOf(args);
  const { setCookies } = await app.identity.signOut(args.request.headers, address);
  if (cartToken) await app.carts.forget(cartToken);
  return redirectDocument(`/${language}/sign-in?said=signed-out`, {
    status: 303,
    // Whoever sits here next finds an empty basket; ours is there again when we sign in.
    headers: withCookies([...setCookies, cartCookie(newLinkToken()), placedCookie('')]),
  });
}

export function loader(args: LoaderFunctionArgs) {
  return redirect(`/${visitOf(args).language}/account`);
}
