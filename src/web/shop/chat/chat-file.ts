import type { LoaderFunctionArgs } from 'react-router';
import { fileAnswer } from '../../design/talk/file-answer.ts';
import { notFound } from '../../entry/visit.ts';
import { askerOf } from './chat-steps.ts';

/** An attachment of one's own conversation. */
export async function loader(args: LoaderFunctionArgs) {
  const { app, asker } = await askerOf(args);
  const file = await app.chat.file({ ...asker, id: args.params.fileId ?? '' });
  if (!file.ok) throw notFound();
  return fileAnswer(file.value);
}
