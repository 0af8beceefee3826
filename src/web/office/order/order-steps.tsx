import { isPartStep, type OrderStep, type OrderView } from '#modules/shop/orders/contract';
import { leftOf } from '#modules/shop/payments/contract';
import { formatInstant } from '#platform/time';
import { useFacts } from '../../design/facts.tsx';
import { Note } from '../../design/note.tsx';
import { useHydrated } from '../../design/use-hydrated.ts';
import { useWords } from '../../design/words.tsx';
import { StepButton } from '../steps/step-button.tsx';
import { StepForm } from '../steps/step-form.tsx';
import { anchorOf, endsOrder, needsWords, nextStep, type StepOrder } from '../steps/steps.ts';
import { endingOf } from './activity.ts';
import { Part } from './part.tsx';

/** What can be done about this order now; on a phone it stays where the thumb is. */
export function OrderSteps({ order }: { order: OrderView }) {
  const { t } = useWords();
  const isSplit = order.parts.length > 1;
  // The parts of a split order have their own steps, beside them.
  const steps = isSplit ? order.steps.filter((step) => !isPartStep(step)) : order.steps;
  const next = nextStep(steps);
  const asked = stepOrderOf(order);
  if (order.steps.length === 0) return <Standstill order={order} />;
  if (steps.length === 0) return null;
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
        {isSplit && <p className="mt-2 text-quiet text-sm max-sm:hidden">{t('parts.office.whole')}</p>}
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
  const isSplit = order.parts.length > 1;
  const whole = stepOrderOf(order);
  const asked: [StepOrder, OrderStep[]][] = [
    [whole, isSplit ? order.steps.filter((step) => !isPartStep(step)) : order.steps],
    ...(isSplit ? order.parts : []).map(({ id, method, steps }): [StepOrder, OrderStep[]] => [
      { ...whole, part: { id, way: t(`office.method.${method}`) } },
      steps,
    ]),
  ];
  const forms = asked.flatMap(([of, steps]) => steps.filter(needsWords).map((step) => ({ of, step })));
  if (useHydrated() || forms.length === 0) return null;
  return (
    <div className="needs-no-js mt-4 grid gap-4">
      {forms.map(({ of, step }) => (
        <Part
          key={anchorOf(of, step)}
          id={anchorOf(of, step)}
          title={t(`office.ask.title.${step}`, { number: order.number })}
        >
          <StepForm step={step} order={of} />
        </Part>
      ))}
    </div>
  );
}

export const stepOrderOf = (order: OrderView): StepOrder => ({
  number: order.number,
  name: order.contact.name,
  // What was promised back is not here to be given a second time.
  backMinor: order.payments.reduce(
    (sum, payment) => sum + (payment.settledAs === 'paid' ? leftOf(payment) : 0),
    0,
  ),
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
          {t(order.terms === 'shared' ? 'office.order.waitsForShares' : 'office.order.waitsForPayment', {
            at: formatInstant(order.payBefore, language, shop.zone),
          })}
        </Note>
      ) : (
        <Note>
          {t('office.order.noSteps')} {ending ? t(`office.order.ended.${ending}`) : order.endedReason}
        </Note>
      )}
    </div>
  );
}
