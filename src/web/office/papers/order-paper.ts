import type { LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import { paperFile } from '../../design/files/paper-file.ts';
import { notFound } from '../../entry/visit.ts';
import { officeVisit } from '../office-visit.ts';

const Skip = z.coerce.number().int().min(0).max(23).catch(0);

/** A paper of any order, for who works here. */
export async function loader(args: LoaderFunctionArgs) {
  const { app, by, language } = await officeVisit(args);
  const { number = '', paper = '' } = args.params;
  const order = await app.orders.forOffice(number, by);
  if (!order) throw notFound();
  const skip = Skip.parse(new URL(args.request.url).searchParams.get('skip') ?? 0);
  return paperFile(await app.papers.open({ order, name: paper, language, skip, by }));
}
