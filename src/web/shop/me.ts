import type { LoaderFunctionArgs, ShouldRevalidateFunctionArgs } from 'react-router';
import type { Me } from '../design/me.tsx';
import { visitOf } from '../entry/visit.ts';

const staff = ['admin', 'manager', 'agent'];

/** What the header shows of the person, asked for after the page; never kept anywhere. */
export async function loader(args: LoaderFunctionArgs) {
  const { app, cartToken, actor } = visitOf(args);
  const [pieces, who] = await Promise.all([app.carts.pieces(cartToken), actor()]);
  const me: Me = {
    pieces,
    name: who.kind === 'account' ? who.name : null,
    staff: who.kind === 'account' && staff.includes(who.role),
  };
  return Response.json(me, { headers: { 'Cache-Control': 'no-store' } });
}

export const shouldRevalidate = ({ formMethod }: ShouldRevalidateFunctionArgs) =>
  formMethod !== undefined && formMethod !== 'GET';
