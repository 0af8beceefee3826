import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { afterIn } from '../../design/talk/after.ts';
import { personal } from '../../entry/signed-in.ts';
import { askerOf, takeStep } from './chat-steps.ts';

/** The conversation as it is now, for the panel on every page. */
export async function loader(args: LoaderFunctionArgs) {
  const { app, asker } = await askerOf(args);
  const talk = await app.chat.talk({ ...asker, after: afterIn(args.request) });
  return Response.json(talk, { headers: personal });
}

export async function action(args: ActionFunctionArgs) {
  const { chatCookie } = await askerOf(args);
  const done = await takeStep(args);
  if (!done.ok) {
    const { status, problems } = done;
    return Response.json({ ok: false, problems }, { status, headers: personal });
  }
  const { key, step: _, ...answer } = done;
  return Response.json(answer, { headers: { ...personal, ...(key && { 'Set-Cookie': chatCookie(key) }) } });
}
