import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useToast } from '../../design/toast.tsx';
import { useWords } from '../../design/words.tsx';
import type { Outcome } from './flash-address.ts';
import { StepDialog } from './step-dialog.tsx';
import { type Run, StepRun } from './step-run.tsx';
import type { AskingStep, StepOrder } from './steps.ts';
import { type Steps, StepsContext } from './use-steps.ts';

/** Sends steps from above the pages: the row that was pressed may be gone before the answer is here. */
export function StepsProvider({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const toast = useToast();
  const [runs, setRuns] = useState<Run[]>([]);
  const [asked, setAsked] = useState<{ step: AskingStep; order: StepOrder } | undefined>();

  const finish = useCallback(
    ({ id, order }: Run, outcome: Outcome) => {
      setRuns((all) => all.filter((run) => run.id !== id));
      const values = { number: order.number, name: order.name };
      if ('done' in outcome) toast({ text: t(`office.done.${outcome.done}`, values) });
      else toast({ text: t(`office.refused.${outcome.refused}`, values), tone: 'error' });
    },
    [toast, t],
  );
  const steps = useMemo<Steps>(
    () => ({
      take: (order, form) =>
        setRuns((all) =>
          all.some((run) => run.order.number === order.number)
            ? all
            : [...all, { id: crypto.randomUUID(), order, form }],
        ),
      ask: (step, order) => setAsked({ step, order }),
      busyWith: (number) => runs.some((run) => run.order.number === number),
    }),
    [runs],
  );
  const close = useCallback(() => setAsked(undefined), []);
  return (
    <StepsContext value={steps}>
      {children}
      <StepDialog asked={asked} onClose={close} />
      {runs.map((run) => (
        <StepRun key={run.id} run={run} onDone={finish} />
      ))}
    </StepsContext>
  );
}
