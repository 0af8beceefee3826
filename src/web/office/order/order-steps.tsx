import type { OrderView } from '#modules/shop/orders/contract';
import { formatInstant } from '#platform/time';
import { useFacts } from '../../design/facts.tsx';
import { Note } from '../../design/note.tsx';
import { useHydrated } from '../../design/use-hydrated.ts';
import { useWords } from '../../design/words.tsx';
import { useOffice } from '../shell/use-office.ts';
import { StepButton } from '../steps/step-button.tsx';
import { StepForm } from '../steps/step-form.tsx';
import { needsWords, nextStep, type StepOrder, stepsFor } from '../steps/steps.ts';
import { endingOf } from './activity.ts';

/** What can be done about this order now; on a phone it stays where the thumb is. */
export function OrderSteps({ order }: { order: OrderView }) {
  const { t } = useWords();
  const { me } = useOffice();
  const hydrated = useHydrated();
  const steps = stepsFor(me.role, order.steps);
  const next = nextStep(steps);
  const asked: StepOrder = {
    number: order.number,
    name: order.contact.name,
    backMinor: order.paidMinor - order.refundedMinor,
  };
  if (steps.length === 0) return <Standstill order={order} />;
  return (
    <section
      aria-label={t('office.order.steps')}
      className="no-print sticky bottom-[calc(3.75rem+env(safe-area-inset-bottom))] z-20 -mx-4 mb-4 border-line border-y bg-base-100 p-3 max-lg:order-last max-lg:shadow-lift sm:mx-0 sm:rounded-box sm:border lg:static"
    >
      <div className="flex flex-wrap gap-2.5">
        {steps.map((step) => (
          <StepButton
            key={step}
            order={asked}
            step={step}
            size="normal"
            look={step === next ? 'primary' : step === 'reject' ? 'danger' : 'quiet'}
            className={step === next ? 'max-sm:flex-1' : ''}
          />
        ))}
      </div>
      {order.steps.includes('reject') && !steps.includes('reject') && (
        <p className="mt-2 text-quiet text-sm max-sm:hidden">{t('office.order.byOthers')}</p>
      )}
      {!hydrated &&
        steps.filter(needsWords).map((step) => (
          <div key={step} id={step} className="needs-no-js mt-5 max-w-xl border-line border-t pt-5">
            <h2 className="mb-3 text-xl">
              {t(step === 'ship' ? 'office.ask.shipTitle' : 'office.ask.rejectTitle', {
                number: order.number,
              })}
            </h2>
            <StepForm step={step} order={asked} />
          </div>
        ))}
    </section>
  );
}

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
