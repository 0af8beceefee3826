import '../../words/learn-talking.client.ts';
import { X } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { VisitorTalk } from '#modules/relations/chat/contract';
import { Button } from '../../design/button.tsx';
import { useWords } from '../../design/words.tsx';
import { Talk } from './talk.tsx';

/** The conversation beside the page, or over it on a telephone. Loaded when it is opened for the first time. */
export default function ChatPanel({ close }: { close: () => void }) {
  const { t, language } = useWords();
  const [talk, setTalk] = useState<VisitorTalk | 'lost'>();
  const box = useRef<HTMLElement>(null);
  const read = useCallback(async () => {
    const answer = await fetch(`/${language}/chat/now`).catch(() => undefined);
    const come = answer?.ok ? ((await answer.json()) as VisitorTalk) : undefined;
    // What is shown stays of use when the next reading fails.
    setTalk((shown) => come ?? shown ?? 'lost');
  }, [language]);
  useEffect(() => void read(), [read]);
  const ready = talk !== undefined;
  useEffect(() => {
    if (ready) box.current?.querySelector<HTMLElement>('textarea, input:not([type=hidden])')?.focus();
  }, [ready]);
  return (
    <section
      ref={box}
      id="chat-panel"
      aria-label={t('chat.title')}
      className="no-print fixed inset-0 z-50 flex flex-col overflow-hidden bg-base-100 shadow-lift sm:inset-auto sm:right-4 sm:bottom-4 sm:h-[min(36rem,calc(100dvh-6rem))] sm:w-[25rem] sm:rounded-box sm:border sm:border-line"
      onKeyDown={({ key }) => key === 'Escape' && close()}
    >
      <div className="flex items-center justify-between gap-3 border-line border-b px-4 py-2.5">
        <h2 className="text-lg">{t('chat.title')}</h2>
        <Button look="bare" size="small" icon aria-label={t('chat.close')} onClick={close}>
          <X aria-hidden size={20} />
        </Button>
      </div>
      {talk === undefined ? (
        <p role="status" className="p-6 text-center text-quiet">
          {t('chat.loading')}
        </p>
      ) : talk === 'lost' ? (
        <div role="alert" className="grid justify-items-center gap-3 p-6 text-center">
          <p>{t('chat.lost')}</p>
          <Button look="quiet" onClick={() => void read()}>
            {t('chat.again')}
          </Button>
        </div>
      ) : (
        <Talk talk={talk} reload={() => void read()} />
      )}
    </section>
  );
}
