import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { afterIn } from '../../design/talk/after.ts';
import { personal } from '../../entry/signed-in.ts';
import { officeVisit, shown } from '../office-visit.ts';
import { takeDeskStep } from './desk-steps.ts';

/** One conversation as it is now, for the page's script. */
export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const id = args.params.chatId ?? '';
  const { lines, lastSeq } = shown(await app.chat.desk.open({ id, after: afterIn(args.request), by }));
  return Response.json({ lines, lastSeq }, { headers: personal });
}

export async function action(args: ActionFunctionArgs) {
  const done = await takeDeskStep(args);
  return Response.json(done, { status: done.ok ? 200 : 422, headers: personal });
}
