import { useEffect, useRef } from 'react';
import { useFetcher } from 'react-router';
import { useWords } from '../../design/words.tsx';
import type { Outcome } from './flash-address.ts';
import type { StepOrder } from './steps.ts';

export type Run = { id: string; order: StepOrder; form: FormData };

/** One step on its way to the server; shows nothing. */
export function StepRun({ run, onDone }: { run: Run; onDone: (run: Run, outcome: Outcome) => void }) {
  const { language } = useWords();
  const { submit, state, data } = useFetcher<Outcome>({ key: `step ${run.id}` });
  const sent = useRef(false);
  useEffect(() => {
    if (sent.current) return;
    sent.current = true;
    run.form.set('stay', '1');
    void submit(run.form, { method: 'post', action: `/${language}/office/orders/${run.order.number}/steps` });
  }, [run, submit, language]);
  useEffect(() => {
    if (state === 'idle' && data) onDone(run, data);
  }, [state, data, run, onDone]);
  return null;
}
