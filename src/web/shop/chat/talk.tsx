import '../../words/learn-talking.client.ts';
import type { VisitorTalk } from '#modules/relations/chat/contract';
import { formatDay } from '#platform/time';
import { LinkButton } from '../../design/button.tsx';
import { TalkLines } from '../../design/talk/talk-lines.tsx';
import { useWords } from '../../design/words.tsx';
import { BeginForm } from './begin-form.tsx';
import type { Refused } from './refused.ts';
import { RunningTalk } from './running-talk.tsx';

type TalkProps = {
  talk: VisitorTalk;
  /** An earlier conversation. */
  of?: string | undefined;
  refused?: Refused | undefined;
  reload: () => void;
};

/** A visitor's conversation in whatever state it is; the same on its page and in the panel. */
export function Talk({ talk, of, refused, reload }: TalkProps) {
  const { t, language } = useWords();
  const { chat, lines } = talk;
  const fileAddress = (id: string) => `/${language}/chat/files/${id}${of ? `?of=${of}` : ''}`;
  if (chat?.state === 'open')
    return (
      <>
        <Hours talk={talk} />
        <RunningTalk
          key={chat.id}
          talk={talk}
          chat={chat}
          of={of}
          refused={refused}
          fileAddress={fileAddress}
          reload={reload}
        />
      </>
    );
  if (!talk.on && !chat) return <Off />;
  return (
    <>
      {!chat && <Hours talk={talk} />}
      {chat && (
        <>
          <TalkLines lines={lines} side="visitor" marks={chat.marks} fileAddress={fileAddress} />
          <p className="border-line border-t px-4 pt-3 text-quiet">{t('chat.ended')}</p>
        </>
      )}
      {talk.on && !of && <BeginForm name={talk.name} refused={refused} begun={reload} />}
    </>
  );
}

function Off() {
  const { t, language } = useWords();
  return (
    <div className="grid flex-1 place-content-center justify-items-center gap-3 p-6 text-center">
      <p className="font-semibold">{t('chat.off')}</p>
      <p className="text-quiet">{t('chat.offText')}</p>
      <LinkButton to={`/${language}/contact`}>{t('chat.contact')}</LinkButton>
    </div>
  );
}

/** What to expect: an answer at once, or when. */
function Hours({ talk: { open, opens, desk, chat } }: { talk: VisitorTalk }) {
  const { t, language } = useWords();
  const said =
    chat?.withName && (open || desk)
      ? t('chat.hours.with', { name: chat.withName })
      : desk
        ? t('chat.hours.desk')
        : open
          ? t('chat.hours.open')
          : opens
            ? t('chat.hours.opens', { day: formatDay(opens.day, language), time: opens.time })
            : t('chat.hours.closed');
  return <p className="border-line border-b bg-base-200/50 px-4 py-2.5 text-quiet text-sm">{said}</p>;
}
