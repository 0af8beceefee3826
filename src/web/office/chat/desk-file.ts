import type { LoaderFunctionArgs } from 'react-router';
import { fileAnswer } from '../../design/talk/file-answer.ts';
import { officeVisit, shown } from '../office-visit.ts';

/** An attachment of any conversation, for the staff. */
export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const { chatId = '', fileId = '' } = args.params;
  return fileAnswer(shown(await app.chat.desk.file({ chatId, id: fileId, by })));
}
