import { useState } from 'react';
import { postTalk, type TalkProblem } from '../../design/talk/post-talk.ts';
import { problemWord } from '../../design/talk/problem-word.ts';
import { useWords } from '../../design/words.tsx';
import type { Refused } from './refused.ts';

type StepGiven = {
  refused: Refused | undefined;
  done: () => void;
  /** An earlier conversation. */
  of?: string | undefined;
};

/** A form of the conversation: posted by itself without a script, and without leaving the page with one. */
export function useStep(step: string, { refused, done, of }: StepGiven) {
  const { t, language } = useWords();
  const query = of ? `?of=${of}` : '';
  const [problems, setProblems] = useState<TalkProblem[] | undefined>();
  const [sending, setSending] = useState(false);
  const shown = problems ?? (refused?.step === step ? refused.problems : []);
  const words = shown.map(({ field, code }) => ({ field, message: t(problemWord(code)) }));
  return {
    sending,
    problems: words,
    errorOf: (name: string) => words.find(({ field }) => field === name)?.message,
    typed: (name: string) => (refused?.step === step ? (refused.typed[name] ?? '') : ''),
    form: {
      method: 'post' as const,
      action: `/${language}/chat${query}`,
      noValidate: true,
      onSubmit: async (event: React.FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        if (sending) return;
        setSending(true);
        const fields = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>;
        const answer = await postTalk(`/${language}/chat/now${query}`, fields);
        setSending(false);
        if (answer?.ok) {
          setProblems([]);
          done();
        } else setProblems(answer?.problems ?? [{ field: '', code: 'unsent' }]);
      },
    },
  };
}
