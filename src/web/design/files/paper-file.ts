import type { PaperFile } from '#modules/shop/papers/contract';
import { personal } from '../../entry/signed-in.ts';
import { notFound } from '../../entry/visit.ts';
import { download } from './download.ts';

/** A paper as an answer: kept by nobody, found by no search engine. Where there is none, there is no such page. */
export function paperFile(file: PaperFile | undefined): Response {
  if (!file) throw notFound();
  return download(file.bytes, file.name, personal);
}
