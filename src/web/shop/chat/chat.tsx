import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
  useRevalidator,
} from 'react-router';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { PageHead } from '../../design/page-head.tsx';
import { useWords } from '../../design/words.tsx';
import { personal } from '../../entry/signed-in.ts';
import { askerOf, takeStep } from './chat-steps.ts';
import { EarlierChats } from './earlier-chats.tsx';
import { Talk } from './talk.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, asker } = await askerOf(args);
  const talk = await app.chat.talk(asker);
  return data({ talk, of: asker.of }, { headers: personal });
}

export const headers = () => personal;

export async function action(args: ActionFunctionArgs) {
  const { language, chatCookie, asker } = await askerOf(args);
  const done = await takeStep(args);
  if (!done.ok) return data(done, { status: done.status, headers: personal });
  const query = asker.of && done.step !== 'begin' ? `?of=${encodeURIComponent(asker.of)}` : '';
  return redirect(`/${language}/chat${query}#chat-words`, {
    status: 303,
    headers: { ...personal, ...(done.key && { 'Set-Cookie': chatCookie(done.key) }) },
  });
}

/** The conversation as a page: what the panel is with a script, this is without one. */
export default function ChatPage() {
  const { talk, of } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  const { revalidate } = useRevalidator();
  const { t } = useWords();
  const refused = answer && 'problems' in answer ? answer : undefined;
  return (
    <div className="page py-8">
      <PageHead title={t('chat.title')} hidden />
      <div className="mx-auto max-w-2xl">
        <h1 className="mb-5 text-[1.9rem] sm:text-4xl">{t('chat.title')}</h1>
        <div className="panel flex max-h-[80vh] min-h-96 flex-col overflow-hidden">
          <Talk talk={talk} of={of} refused={refused} reload={() => void revalidate()} />
        </div>
        <EarlierChats earlier={talk.earlier} shown={of} />
      </div>
    </div>
  );
}
