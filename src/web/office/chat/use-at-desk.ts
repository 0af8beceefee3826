import { useEffect } from 'react';
import { postTalk } from '../../design/talk/post-talk.ts';

const SPEAK_EVERY = 20_000;

/** While this page is in view, visitors are told that somebody is here. */
export function useAtDesk(language: string): void {
  useEffect(() => {
    const speak = () => {
      if (document.visibilityState === 'visible')
        void postTalk(`/${language}/office/chat/none/now`, { step: 'sign' });
    };
    speak();
    const every = setInterval(speak, SPEAK_EVERY);
    return () => clearInterval(every);
  }, [language]);
}
