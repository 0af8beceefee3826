import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useToast } from '../../design/toast.tsx';
import { useRefreshSoon } from '../../design/use-refresh.ts';
import { useWords } from '../../design/words.tsx';
import { sendStep } from './send-step.ts';
import { StepDialog } from './step-dialog.tsx';
import type { AskingStep, StepOrder } from './steps.ts';
import { type Steps, StepsContext } from './use-steps.ts';

const nobody: ReadonlySet<string> = new Set();

/** Sends steps from above the pages: the row that was pressed may be gone before the answer is here. */
export function StepsProvider({ children }: { children: ReactNode }) {
  const { t, language } = useWords();
  const toast = useToast();
  const refresh = useRefreshSoon();
  const [busy, setBusy] = useState(nobody);
  const [asked, setAsked] = useState<{ step: AskingStep; order: StepOrder } | undefined>();

  const take = useCallback(
    async ({ number, name, part }: StepOrder, form: FormData) => {
      const what = { name, number: part?.way ? `${number} (${part.way})` : number };
      setBusy((numbers) => new Set([...numbers, number]));
      const outcome = await sendStep(language, number, form);
      setBusy((numbers) => new Set([...numbers].filter((other) => other !== number)));
      if ('done' in outcome) toast({ text: t(`office.done.${outcome.done}`, what) });
      else toast({ text: t(`office.refused.${outcome.refused}`, what), tone: 'error' });
      // Done or refused, the person sees how it stands now.
      refresh();
    },
    [toast, t, language, refresh],
  );
  const steps = useMemo<Steps>(
    () => ({
      take: (order, form) => void take(order, form),
      ask: (step, order) => setAsked({ step, order }),
      busyWith: (number) => busy.has(number),
    }),
    [take, busy],
  );
  const close = useCallback(() => setAsked(undefined), []);
  return (
    <StepsContext value={steps}>
      {children}
      <StepDialog asked={asked} onClose={close} />
    </StepsContext>
  );
}
