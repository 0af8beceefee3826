import { type FormEvent, useCallback, useEffect, useState } from 'react';

const none: ReadonlySet<string> = new Set();

/**
 * The fields that were mended since the last answer, as far as the browser can tell: what was said about them is taken
 * back until the next.
 */
export function useMended(answer: unknown) {
  const [mended, setMended] = useState(none);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer speaks about every field again
  useEffect(() => setMended(none), [answer]);
  const mend = useCallback((event: FormEvent) => {
    const { name, validity } = event.target as HTMLInputElement;
    setMended((before) => {
      if (before.has(name) === validity.valid) return before;
      return validity.valid ? new Set([...before, name]) : new Set([...before].filter((one) => one !== name));
    });
  }, []);
  return { mended, mend };
}
