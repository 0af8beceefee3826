import { type FormEvent, useCallback, useEffect, useState } from 'react';

const none: ReadonlySet<string> = new Set();

/** The fields that were touched since the last answer: what was said about them is taken back until the next. */
export function useMended(answer: unknown) {
  const [mended, setMended] = useState(none);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer speaks about every field again
  useEffect(() => setMended(none), [answer]);
  const mend = useCallback((event: FormEvent) => {
    const { name } = event.target as HTMLInputElement;
    setMended((before) => (before.has(name) ? before : new Set([...before, name])));
  }, []);
  return { mended, mend };
}
