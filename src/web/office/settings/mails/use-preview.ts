import { useCallback, useEffect, useRef, useState } from 'react';
import type { MailPreview, PreviewScheme } from '#modules/relations/mail-templates/contract';

/** A pause of the fingers: who types on is not asked for in between. */
const REST_MS = 400;

export type LivePreview = { preview: MailPreview | undefined; broken: boolean };

/** The mail as it stands in the form, asked for again when somebody has typed; `broken` while it cannot be said. */
export function usePreview(address: string, start: MailPreview | undefined) {
  const [shown, show] = useState<LivePreview>({ preview: start, broken: start === undefined });
  const [scheme, setScheme] = useState<PreviewScheme>('light');
  // Another text was saved, or this is another mail; the page being read again for news from elsewhere is neither.
  const [from, setFrom] = useState(start?.html);
  if (from !== start?.html) {
    setFrom(start?.html);
    setScheme('light');
    show({ preview: start, broken: start === undefined });
  }
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef<AbortController>(undefined);

  useEffect(
    () => () => {
      clearTimeout(timer.current);
      asked.current?.abort();
    },
    [],
  );

  const ask = useCallback(
    async (as: PreviewScheme) => {
      if (!form.current) return;
      asked.current?.abort();
      const mine = new AbortController();
      asked.current = mine;
      const body = new URLSearchParams([...new FormData(form.current)] as [string, string][]);
      body.set('scheme', as);
      const answer = await fetch(address, { method: 'POST', body, signal: mine.signal }).catch(
        () => undefined,
      );
      if (!answer || mine.signal.aborted) return;
      const preview = answer.ok ? ((await answer.json()) as MailPreview) : undefined;
      show((before) => ({ preview: preview ?? before.preview, broken: answer.status === 422 }));
    },
    [address],
  );

  return {
    ...shown,
    scheme,
    /** Somebody typed into this form. */
    typed(typedIn: HTMLFormElement | null) {
      form.current = typedIn;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void ask(scheme), REST_MS);
    },
    choose(as: PreviewScheme, of: HTMLFormElement | null) {
      form.current = of;
      setScheme(as);
      void ask(as);
    },
  };
}
