import { createContext, useContext } from 'react';
import type { AskingStep, StepOrder } from './steps.ts';

export type Steps = {
  take(order: StepOrder, form: FormData): void;
  /** Opens the dialog of a step that needs a word first. */
  ask(step: AskingStep, order: StepOrder): void;
  busyWith(number: string): boolean;
};

export const StepsContext = createContext<Steps | undefined>(undefined);

export function useSteps(): Steps {
  const steps = useContext(StepsContext);
  if (!steps) throw new Error('no StepsProvider above this component');
  return steps;
}
