import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { signedIn } from '../../entry/signed-in.ts';
import { notFound } from '../../entry/visit.ts';
import { eventVisit } from '../planner-visit.ts';
import { actAtDoor } from './act-at-door.ts';

export async function loader(args: LoaderFunctionArgs) {
  await signedIn(args);
  throw notFound();
}

/** What a device sends of the door, and what became of it: data, no page, for the network may be away before a page is here. */
export async function action(args: ActionFunctionArgs) {
  const { app, by, eventId } = await eventVisit(args);
  const done = await actAtDoor(app, { eventId, by }, await args.request.formData());
  return Response.json(done, { status: done.ok ? 200 : 422, headers: { 'Cache-Control': 'no-store' } });
}
