import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, redirectDocument } from 'react-router';
import { visitOf } from '../../entry/visit.ts';
import { leave } from './leave.ts';
import { withCookies } from './with-cookies.ts';

/** Ends this session; only by a form, for a link may be opened by a program that looks ahead. */
export async function action(args: ActionFunctionArgs) {
  return redirectDocument(`/${visitOf(args).language}/sign-in?said=signed-out`, {
    status: 303,
    headers: withCookies(await leave(args)),
  });
}

export function loader(args: LoaderFunctionArgs) {
  return redirect(`/${visitOf(args).language}/account`);
}
