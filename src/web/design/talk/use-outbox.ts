import { useCallback, useRef, useState } from 'react';
import type { Line } from '#modules/relations/chat/contract';
import { newId } from '#platform/ids';
import { postTalk, type TalkAnswer } from './post-talk.ts';
import { MOST_FILE_BYTES } from './sizes.ts';

/** What was written here and is not known to be stored. Its key makes it one line, however often it is sent. */
export type Unsent = {
  key: string;
  text: string;
  file: File | undefined;
  /** Why it did not go; undefined while it is on its way. */
  problem: string | undefined;
};

// Told here: a server that is sent far too much hangs up, and nobody would know why.
const isTooLarge = (file: File | undefined) => (file?.size ?? 0) > MOST_FILE_BYTES;
const tooLarge: TalkAnswer = { ok: false, problems: [{ field: 'attached', code: 'file-large' }] };

/** Sends lines one after the other, and keeps what did not arrive until it does. */
export function useOutbox(address: string, onStored: (line: Line) => void) {
  const [unsent, setUnsent] = useState<readonly Unsent[]>([]);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const known = useRef<readonly Unsent[]>([]);
  const stored = useRef(onStored);
  stored.current = onStored;

  const change = useCallback((next: (all: readonly Unsent[]) => readonly Unsent[]) => {
    known.current = next(known.current);
    setUnsent(known.current);
  }, []);

  const post = useCallback(
    (key: string) => {
      line.current = line.current.then(async () => {
        const one = known.current.find((waiting) => waiting.key === key);
        if (!one) return;
        const { text: words, file: attached } = one;
        const answer = isTooLarge(attached)
          ? tooLarge
          : await postTalk(address, { step: 'say', key, words, attached });
        if (answer?.ok && answer.line) {
          stored.current(answer.line);
          change((all) => all.filter((waiting) => waiting.key !== key));
          return;
        }
        const problem = answer && !answer.ok ? (answer.problems[0]?.code ?? 'invalid') : 'unsent';
        change((all) => all.map((waiting) => (waiting.key === key ? { ...waiting, problem } : waiting)));
      });
    },
    [address, change],
  );

  const send = useCallback(
    (text: string, file: File | undefined) => {
      const key = newId();
      change((all) => [...all, { key, text, file, problem: undefined }]);
      post(key);
    },
    [change, post],
  );
  /** Once more: one of them, or all that found no connection. */
  const again = useCallback(
    (key?: string) => {
      const chosen = known.current.filter((one) => (key ? one.key === key : one.problem === 'unsent'));
      change((all) => all.map((one) => (chosen.includes(one) ? { ...one, problem: undefined } : one)));
      for (const one of chosen) post(one.key);
    },
    [change, post],
  );
  const drop = useCallback((key: string) => change((all) => all.filter((one) => one.key !== key)), [change]);
  return { unsent, send, again, drop };
}
