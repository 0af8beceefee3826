import '../../words/learn-talking.client.ts';
import { ArrowLeft } from 'lucide-react';
import {
  type ActionFunctionArgs,
  data,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import { Badge } from '../../design/badge.tsx';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { Note } from '../../design/note.tsx';
import { Composer } from '../../design/talk/composer.tsx';
import { problemWord } from '../../design/talk/problem-word.ts';
import { TalkLines } from '../../design/talk/talk-lines.tsx';
import { useTalk } from '../../design/talk/use-talk.ts';
import { useRefreshSoon } from '../../design/use-refresh.ts';
import { useWords } from '../../design/words.tsx';
import { personal } from '../../entry/signed-in.ts';
import { officeVisit, shown } from '../office-visit.ts';
import { AboutVisitor } from './about-visitor.tsx';
import { Assignment } from './assignment.tsx';
import { CannedPick } from './canned-pick.tsx';
import { ChatBadge } from './chat-list.tsx';
import { takeDeskStep } from './desk-steps.ts';
import { inboxAddress, readInboxQuery } from './inbox-query.ts';
import { Notes } from './notes.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const { desk } = app.chat;
  const talk = shown(await desk.open({ id: args.params.chatId ?? '', by }));
  const [canned, colleagues] = await Promise.all([desk.answers(by), desk.colleagues()]);
  return {
    talk,
    canned: shown(canned),
    colleagues: colleagues.map(({ accountId, name }) => ({ accountId, name })),
    me: by.accountId,
  };
}

export async function action(args: ActionFunctionArgs) {
  const done = await takeDeskStep(args);
  if (!done.ok) return data(done, { status: done.step === 'assign' ? 409 : 422, headers: personal });
  return redirect(args.request.url.replace(/\.data(?=$|\?)/, ''), { status: 303, headers: personal });
}

/** One conversation, with what is only for the staff beside it. */
export default function Conversation() {
  const { talk, canned, colleagues, me } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  const [params] = useSearchParams();
  const answer = useAnswer<typeof action>();
  const refused = answer && 'problems' in answer ? answer : undefined;
  return (
    <article className="grid gap-5">
      <p className="xl:hidden">
        <Link
          className="link inline-flex items-center gap-1.5 py-1 text-quiet text-sm"
          to={inboxAddress(language, readInboxQuery(params))}
        >
          <ArrowLeft aria-hidden size={15} />
          {t('desk.back')}
        </Link>
      </p>
      <header className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h2 className="min-w-0 break-words text-2xl">{talk.name}</h2>
        <ChatBadge row={{ state: talk.state, waiting: talk.waitingSince !== null }} />
        <Assignment talk={talk} colleagues={colleagues} me={me} />
      </header>
      {refused?.step === 'assign' && (
        <Note tone="warning" alert>
          {refused.name ? t('desk.taken', { name: refused.name }) : t('desk.takenNobody')}
        </Note>
      )}
      <Running key={talk.id} talk={talk} canned={canned} refused={refused} />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <AboutVisitor talk={talk} />
        <Notes key={talk.id} notes={talk.notes} refused={refused?.step === 'note' ? refused : undefined} />
      </div>
    </article>
  );
}

type Loaded = Awaited<ReturnType<typeof loader>>;
type RunningProps = Pick<Loaded, 'talk' | 'canned'> & {
  refused: Extract<Awaited<ReturnType<typeof takeDeskStep>>, { ok: false }> | undefined;
};

function Running({ talk, canned, refused }: RunningProps) {
  const { t, language } = useWords();
  const { lines, marks, typing, here, unsent, send, again, drop, write } = useTalk({
    chatId: talk.id,
    address: `/${language}/office/chat/${talk.id}/now`,
    side: 'staff',
    lines: talk.lines,
    marks: talk.marks,
    here: talk.here,
    onStanding: useRefreshSoon(),
  });
  const said = refused?.step === 'say' ? refused : undefined;
  const error = said?.problems[0] && t(problemWord(said.problems[0].code));
  return (
    <div className="panel flex h-[min(34rem,75vh)] flex-col overflow-hidden">
      <p className="border-line border-b px-4 py-2">
        <Badge tone={here ? 'success' : 'plain'}>{t(here ? 'desk.here' : 'desk.away')}</Badge>
      </p>
      <TalkLines
        lines={lines}
        side="staff"
        marks={marks}
        typing={typing}
        unsent={unsent}
        again={again}
        drop={drop}
        fileAddress={(id) => `/${language}/office/chat/${talk.id}/files/${id}`}
      />
      {talk.state === 'ended' ? (
        <p className="border-line border-t p-4 text-quiet">{t('chat.endedDesk')}</p>
      ) : (
        <Composer
          action=""
          send={send}
          write={write}
          typed={said?.typed ?? ''}
          error={error}
          insert={(put) => <CannedPick canned={canned} language={talk.language} put={put} />}
        />
      )}
    </div>
  );
}
