import type { OrderPartView, OrderView } from '#modules/shop/orders/contract';
import { Day } from '../../design/day.tsx';
import { SaidIn } from '../../design/said.tsx';
import { useWords } from '../../design/words.tsx';
import { StateBadge } from '../state-badges.tsx';
import { StepButton } from '../steps/step-button.tsx';
import { nextStep } from '../steps/steps.ts';
import { Fact, Part } from './part.tsx';
import { usePartOrder } from './use-part-order.ts';

/** The parts of an order that goes several ways: each with its place, its time, its state and its own steps. */
export function OrderParts({ order }: { order: OrderView }) {
  if (order.parts.length < 2) return null;
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      {order.parts.map((part, at) => (
        <OnePart key={part.id} order={order} part={part} at={at} />
      ))}
    </div>
  );
}

function OnePart({ order, part, at }: { order: OrderView; part: OrderPartView; at: number }) {
  const { t } = useWords();
  const way = t(`office.method.${part.method}`);
  return (
    <Part title={way}>
      <p className="-mt-2 mb-4 flex flex-wrap items-center gap-2 text-quiet text-sm">
        {t('parts.office.title', { nth: at + 1, count: order.parts.length })}
        <StateBadge {...order} fulfilmentState={part.fulfilmentState} />
      </p>
      <dl className="grid gap-3">
        <Fact label={t('office.order.leaves')}>
          <Day day={part.day} />
          {part.slot && (
            <span className="figures whitespace-nowrap">
              , {part.slot.from.slice(0, 5)} – {part.slot.to.slice(0, 5)}
            </span>
          )}
          {part.address && (
            <span className="block">
              {part.address.street}, {part.address.postcode} {part.address.town}
            </span>
          )}
        </Fact>
        <Fact label={t('office.order.lines')}>
          <ul>
            {order.lines
              .filter(({ partId }) => partId === part.id)
              .map((line) => (
                <li key={line.id}>
                  <span className="figures">{line.quantity} ×</span> <SaidIn texts={line.names} />
                </li>
              ))}
          </ul>
        </Fact>
        {part.tracking && (
          <Fact label={t('office.ask.tracking')}>
            {part.tracking.carrier} {part.tracking.number}
          </Fact>
        )}
      </dl>
      <PartSteps order={order} part={part} way={way} />
    </Part>
  );
}

function PartSteps({ order, part, way }: { order: OrderView; part: OrderPartView; way: string }) {
  const { t } = useWords();
  const asked = usePartOrder(order, part);
  const next = nextStep(part.steps);
  if (part.steps.length === 0) return null;
  return (
    <section
      aria-label={t('parts.office.steps', { way })}
      className="no-print mt-4 flex flex-wrap gap-2.5 border-line border-t pt-4"
    >
      {part.steps.map((step) => (
        <StepButton key={step} order={asked} step={step} look={step === next ? 'primary' : 'quiet'} />
      ))}
    </section>
  );
}
