import type { ComponentProps } from 'react';
import { Form, useLocation } from 'react-router';
import type { OrderStep } from '#modules/shop/orders/contract';
import { Button, LinkButton } from '../../design/button.tsx';
import { useHydrated } from '../../design/use-hydrated.ts';
import { useWords } from '../../design/words.tsx';
import { anchorOf, needsWords, partOf, type StepOrder } from './steps.ts';
import { useSteps } from './use-steps.ts';

type StepButtonProps = {
  order: StepOrder;
  step: OrderStep;
  look?: ComponentProps<typeof Button>['look'];
  size?: ComponentProps<typeof Button>['size'];
  className?: string;
};

const oneLine = 'whitespace-nowrap';

/** Takes one step; a step that needs a word first opens its dialog, or, without JavaScript, its form on the order's page. */
export function StepButton({
  order,
  step,
  look = 'primary',
  size = 'small',
  className = '',
}: StepButtonProps) {
  const { t, language } = useWords();
  const { take, ask, busyWith } = useSteps();
  const hydrated = useHydrated();
  const { pathname, search } = useLocation();
  const dress = `${oneLine} ${className}`;
  const busy = busyWith(order.number);
  const label = (
    <>
      {t(`office.step.${step}`)}
      <span className="sr-only">{`: ${order.number}${order.part?.way ? `, ${order.part.way}` : ''}`}</span>
    </>
  );
  if (needsWords(step) || step === 'record-return') {
    return hydrated && needsWords(step) ? (
      <Button
        type="button"
        look={look}
        size={size}
        className={dress}
        pending={busy}
        pendingLabel={label}
        onClick={() => ask(step, order)}
      >
        {label}
      </Button>
    ) : (
      <LinkButton
        look={look}
        size={size}
        className={dress}
        to={`/${language}/office/orders/${order.number}#${anchorOf(order, step)}`}
      >
        {label}
      </LinkButton>
    );
  }
  return (
    <Form
      method="post"
      action={`/${language}/office/orders/${order.number}/steps`}
      className="contents"
      onSubmit={(event) => {
        event.preventDefault();
        take(order, new FormData(event.currentTarget));
      }}
    >
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="part" value={partOf(order, step) ?? ''} />
      <input type="hidden" name="back" value={pathname + search} />
      <Button type="submit" look={look} size={size} className={dress} pending={busy} pendingLabel={label}>
        {label}
      </Button>
    </Form>
  );
}
