import type { VisitorChat, VisitorTalk } from '#modules/relations/chat/contract';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { Note } from '../../design/note.tsx';
import { Composer } from '../../design/talk/composer.tsx';
import { problemWord } from '../../design/talk/problem-word.ts';
import { TalkLines } from '../../design/talk/talk-lines.tsx';
import { useTalk } from '../../design/talk/use-talk.ts';
import { useWords } from '../../design/words.tsx';
import type { Refused } from './refused.ts';
import { useStep } from './use-step.ts';

type RunningTalkProps = {
  talk: VisitorTalk;
  chat: VisitorChat;
  of: string | undefined;
  refused: Refused | undefined;
  fileAddress: (id: string) => string;
  reload: () => void;
};

/** A conversation that goes on. */
export function RunningTalk({ talk, chat, of, refused, fileAddress, reload }: RunningTalkProps) {
  const { t, language } = useWords();
  const query = of ? `?of=${of}` : '';
  const { lines, marks, typing, unsent, send, again, drop, write } = useTalk({
    chatId: chat.id,
    address: `/${language}/chat/now${query}`,
    side: 'visitor',
    proof: chat.proof,
    lines: talk.lines,
    marks: chat.marks,
    onStanding: reload,
  });
  const said = refused?.step === 'say' ? refused : undefined;
  const error = said?.problems[0] && t(problemWord(said.problems[0].code));
  return (
    <>
      <TalkLines
        lines={lines}
        side="visitor"
        marks={marks}
        typing={typing}
        unsent={unsent}
        again={again}
        drop={drop}
        fileAddress={fileAddress}
      />
      <Wait talk={talk} chat={chat} of={of} refused={refused} reload={reload} />
      <Composer
        action={`/${language}/chat${query}`}
        send={send}
        write={write}
        typed={said?.typed.words ?? ''}
        error={error}
      />
      <End of={of} refused={refused} reload={reload} />
    </>
  );
}

type StepProps = Pick<RunningTalkProps, 'of' | 'refused' | 'reload'>;

/** Nobody is here, or nobody has answered: said plainly, and where the answer will go. */
function Wait({ talk, chat, of, refused, reload }: StepProps & { talk: VisitorTalk; chat: VisitorChat }) {
  const { t } = useWords();
  const { form, errorOf, typed, sending } = useStep('mail', { refused, done: reload, of });
  const here = talk.open || talk.desk;
  if (here && !chat.waitsLong) return null;
  return (
    <div role="status" className="border-line border-t p-3">
      <Note tone="info" title={here ? t('chat.wait.title') : undefined}>
        <p>{t(here ? 'chat.wait.long' : 'chat.wait.closed')}</p>
        {chat.email ? (
          <p>{t('chat.wait.known', { email: chat.email })}</p>
        ) : (
          <form {...form} className="mt-2 grid gap-2">
            <p>{t('chat.wait.ask')}</p>
            <input type="hidden" name="step" value="mail" />
            <Field
              id="wait-mail"
              name="mail"
              type="email"
              label={t('chat.mail')}
              quietLabel
              placeholder={t('chat.mail')}
              autoComplete="email"
              defaultValue={typed('mail')}
              error={errorOf('mail') ?? errorOf('')}
              maxLength={200}
              required
            />
            <Button type="submit" size="small" look="quiet" pending={sending} className="justify-self-start">
              {t('chat.wait.save')}
            </Button>
          </form>
        )}
      </Note>
    </div>
  );
}

function End({ of, refused, reload }: StepProps) {
  const { t } = useWords();
  const { form } = useStep('end', { refused, done: reload, of });
  return (
    <form {...form} className="px-3 pb-2 text-right">
      <input type="hidden" name="step" value="end" />
      <button type="submit" className="link py-1 text-quiet text-sm">
        {t('chat.end')}
      </button>
    </form>
  );
}
