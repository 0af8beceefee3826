import type { OrderView } from '#modules/shop/orders/contract';
import { formatInstant } from '#platform/time';
import { useFacts } from '../../design/facts.tsx';
import { Note } from '../../design/note.tsx';
import { useHydrated } from '../../design/use-hydrated.ts';
import { useWords } from '../../design/words.tsx';
import { StepButton } from '../steps/step-button.tsx';
import { StepForm } from '../steps/step-form.tsx';
import { endsOrder, needsWords, nextStep, type StepOrder } from '../steps/steps.ts';
import { endingOf } from './activity.ts';
import { Part } from './part.tsx';

/** What can be done about this order now; on a phone it stays where the thumb is. */
export function OrderSteps({ order }: { order: OrderView }) {
  const { t } = useWords();
  const { steps } = order;
  const next = nextStep(steps);
  const asked = stepOrderOf(order);
  if (steps.length === 0) return <Standstill order={order} />;
  return (
    <>
      {order.payable && order.confirmedAt === null && <Standstill order={order} />}
      <section
        aria-label={t('office.order.steps')}
        className="no-print z-20 max-lg:fixed max-lg:inset-x-0 max-lg:bottom-[calc(3.75rem+env(safe-area-inset-bottom))] max-lg:border-line max-lg:border-t max-lg:bg-base-100 max-lg:px-4 max-lg:py-3 lg:mb-5"
      >
        <div className="flex flex-wrap gap-2.5">
          {steps.map((step) => (
            <StepButton
              key={step}
              order={asked}
              step={step}
              size="normal"
              look={step === next ? 'primary' : endsOrder(step) ? 'danger' : 'quiet'}
              className={step === next ? 'max-sm:flex-1' : ''}
            />
          ))}
        </div>
        {steps.includes('approve') && !steps.includes('reject') && (
          <p className="mt-2 text-quiet text-sm max-sm:hidden">{t('office.order.byOthers')}</p>
        )}
      </section>
    </>
  );
}

/** Without JavaScript: the forms of the steps that need a word first. */
export function StepForms({ order }: { order: OrderView }) {
  const { t } = useWords();
  const steps = order.steps.filter(needsWords);
  if (useHydrated() || steps.length === 0) return null;
  return (
    <div className="needs-no-js mt-4 grid gap-4">
      {steps.map((step) => (
        <Part key={step} id={step} title={t(`office.ask.title.${step}`, { number: order.number })}>
          <StepForm step={step} order={stepOrderOf(order)} />
        </Part>
      ))}
    </div>
  );
}

export const stepOrderOf = (order: OrderView): StepOrder => ({
  number: order.number,
  name: order.contact.name,
  backMinor: order.paidMinor - order.refundedMinor,
});

/** Nothing can be done, and why. */
function Standstill({ order }: { order: OrderView }) {
  const { t, language } = useWords();
  const { shop } = useFacts();
  const ending = endingOf(order.endedReason);
  return (
    <div className="mb-4">
      {order.payable ? (
        <Note tone="info">
          {t('office.order.waitsForPayment', { at: formatInstant(order.payBefore, language, shop.zone) })}
        </Note>
      ) : (
        <Note>
          {t('office.order.noSteps')} {ending ? t(`office.order.ended.${ending}`) : order.endedReason}
        </Note>
      )}
    </div>
  );
}
