import type { OrderRow } from '#modules/shop/orders/contract';
import { stepOrderOf } from './order-words.tsx';
import { StepButton } from './steps/step-button.tsx';
import { nextStep } from './steps/steps.ts';

type RowStepsProps = {
  row: OrderRow;
  /** All ways on, not only the next one. */
  all?: boolean;
  look?: 'primary' | 'quiet';
  wide?: boolean;
};

// In a narrow column a long word takes two lines rather than more than its share.
const broad = 'flex-auto whitespace-normal!';

/** What can be done about an order, beside it; stands above a row that is itself a link. */
export function RowSteps({ row, all, look = 'primary', wide }: RowStepsProps) {
  const { steps } = row;
  const next = nextStep(steps);
  // To cancel is rare, and has its place on the order's own page.
  const others = all ? steps.filter((step) => step !== next && step !== 'cancel') : [];
  if (!next) return null;
  const order = stepOrderOf(row);
  return (
    <span className="relative z-10 flex flex-wrap gap-2">
      <StepButton order={order} step={next} look={look} className={wide ? broad : ''} />
      {others.map((step) => (
        <StepButton
          key={step}
          order={order}
          step={step}
          look={step === 'reject' ? 'danger' : 'quiet'}
          className={wide ? broad : ''}
        />
      ))}
    </span>
  );
}
