import type { LoaderFunctionArgs } from 'react-router';
import { personal } from '../../entry/signed-in.ts';
import { notFound } from '../../entry/visit.ts';
import { eventVisit } from '../planner-visit.ts';
import { readGuestQuery } from './guest-query.ts';

/** One page of the list, for the script that scrolls through it. */
export async function loader(args: LoaderFunctionArgs) {
  const { app, by, eventId } = await eventVisit(args);
  const query = readGuestQuery(new URL(args.request.url).searchParams);
  const list = await app.guests.list({ eventId, query, by });
  if (!list.ok) throw notFound();
  return Response.json(list.value.rows, { headers: personal });
}
