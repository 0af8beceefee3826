import { type LoaderFunctionArgs, redirect } from 'react-router';
import { personal, signedIn } from '../../entry/signed-in.ts';
import { notFound } from '../../entry/visit.ts';

/** All that is held of this person, as a file. */
export async function loader(args: LoaderFunctionArgs) {
  const { app, by, language } = await signedIn(args);
  const handed = await app.ownData.handOut(by);
  if (!handed.ok && handed.code === 'too-many-attempts')
    return redirect(`/${language}/account/privacy?refused=too-many`, { status: 303, headers: personal });
  if (!handed.ok) throw notFound();
  const day = handed.value.madeAt.slice(0, 10);
  return new Response(JSON.stringify(handed.value, null, 2), {
    headers: {
      ...personal,
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="my-data-${day}.json"`,
    },
  });
}
