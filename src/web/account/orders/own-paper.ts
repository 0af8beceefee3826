import type { LoaderFunctionArgs } from 'react-router';
import { paperFile } from '../../design/files/paper-file.ts';
import { signedIn } from '../../entry/signed-in.ts';
import { notFound } from '../../entry/visit.ts';

/** A paper of an order of one's own. */
export async function loader(args: LoaderFunctionArgs) {
  const { app, by, language } = await signedIn(args);
  const { number = '', paper = '' } = args.params;
  const order = await app.orders.mine(number, by);
  if (!order) throw notFound();
  return paperFile(await app.papers.open({ order, name: paper, language, by }));
}
