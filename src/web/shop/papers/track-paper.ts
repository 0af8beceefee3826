import type { LoaderFunctionArgs } from 'react-router';
import { paperFile } from '../../design/files/paper-file.ts';
import { noSuchLink, visitOf } from '../../entry/visit.ts';

/** A paper of the order that a tracking link opens. */
export async function loader(args: LoaderFunctionArgs) {
  const { app, actor, language } = visitOf(args);
  const { link = '', paper = '' } = args.params;
  const order = await app.orders.byLink(link);
  if (!order) throw await noSuchLink(visitOf(args));
  return paperFile(await app.papers.open({ order, name: paper, language, by: await actor() }));
}
