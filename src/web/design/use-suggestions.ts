import { useEffect, useState } from 'react';
import type { Suggestions } from '#modules/shop/catalogue/contract';

/** A pause of the fingers: who types on is not asked for in between. */
const REST_MS = 150;

/** What the shop suggests for the words typed so far; nothing while it is not known, and nothing when it cannot be asked. */
export function useSuggestions(language: string, typed: string): Suggestions | undefined {
  const [found, show] = useState<{ typed: string; suggestions: Suggestions }>();
  useEffect(() => {
    if (typed.trim().length < 2) return;
    const gone = new AbortController();
    const timer = setTimeout(async () => {
      const answer = await fetch(`/${language}/suggest?q=${encodeURIComponent(typed.trim())}`, {
        signal: gone.signal,
      }).catch(() => undefined);
      const suggestions = answer?.ok
        ? ((await answer.json().catch(() => undefined)) as Suggestions | undefined)
        : undefined;
      if (suggestions && !gone.signal.aborted) show({ typed, suggestions });
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [language, typed]);
  return found && found.typed === typed ? found.suggestions : undefined;
}
