import { MessageCircle } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Link, useFetcher, useLocation } from 'react-router';
import { useFacts } from '../../design/facts.tsx';
import { useMe } from '../../design/me.tsx';
import { useWords } from '../../design/words.tsx';
import { useOutOfTheWay } from './use-out-of-the-way.ts';

const ChatPanel = lazy(async () => (await import('./load-panel.ts')).loadPanel());

/** Of this tab: whoever had the conversation open has it open on the next page too. A browser that keeps nothing forgets this. */
function kept(open?: boolean): boolean {
  try {
    if (open !== undefined) sessionStorage.chat = open ? '1' : '';
    return sessionStorage.chat === '1';
  } catch {
    return open ?? false;
  }
}

/** The way to the staff from every page of the shop: a link, which opens the panel where there is a script. */
export function ChatButton() {
  const { t, language } = useWords();
  const { shop } = useFacts();
  const me = useMe();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLAnchorElement>(null);
  const place = useRef<HTMLElement>(null);
  const aside = useOutOfTheWay(place);
  const onItsPage = useLocation().pathname.endsWith('/chat');
  useEffect(() => setOpen(kept()), []);
  const { load } = useFetcher({ key: 'me' });
  const close = () => {
    setOpen(kept(false));
    // What was seen meanwhile is not counted any more.
    void load(`/${language}/me`);
    requestAnimationFrame(() => button.current?.focus());
  };
  if (!shop.chatOn || onItsPage) return null;
  if (open)
    return (
      <Suspense>
        <ChatPanel close={close} />
      </Suspense>
    );
  const unseen = me?.unseen ?? 0;
  return (
    // Without a script it stands at the end of the page, where it covers nothing.
    <aside
      aria-label={t('site.chat')}
      ref={place}
      className="no-print flex justify-end p-4 [.js_&]:pointer-events-none [.js_&]:fixed [.js_&]:right-4 [.js_&]:bottom-4 [.js_&]:z-30 [.js_&]:p-0"
    >
      <Link
        ref={button}
        to={`/${language}/chat`}
        className={`press press-dark pointer-events-auto shadow-lift ${aside ? 'translate-x-[calc(100%+1.5rem)] focus-visible:translate-x-0' : ''}`}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          setOpen(kept(true));
        }}
      >
        <MessageCircle aria-hidden size={19} />
        <span className="max-sm:sr-only">{t('site.chat')}</span>
        {unseen > 0 && (
          <span className="figures grid min-w-6 place-items-center rounded-full bg-accent px-1.5 text-accent-content text-sm leading-6">
            <span aria-hidden>{unseen}</span>
            <span className="sr-only">{t('site.answers', { count: unseen })}</span>
          </span>
        )}
      </Link>
    </aside>
  );
}
