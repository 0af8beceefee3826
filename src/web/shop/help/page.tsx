import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { notFound, visitOf } from '../../entry/visit.ts';
import { OwnersPage } from './owners-page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, language } = visitOf(args);
  const page = await app.pages.page(args.params.page ?? '', language);
  if (!page) throw notFound();
  return page;
}

export default function Page() {
  return <OwnersPage page={useLoaderData<typeof loader>()} />;
}
