import type { OrderLineView, OrderPartView, OrderRentalView, OrderView } from '#modules/shop/orders/contract';
import { Badge } from '../../design/badge.tsx';
import { Day } from '../../design/day.tsx';
import { useMoney } from '../../design/money.tsx';
import { SaidIn } from '../../design/said.tsx';
import { useWords } from '../../design/words.tsx';
import { anchorOf } from '../steps/steps.ts';
import { Fact, Part } from './part.tsx';
import { ReturnForm } from './return-form.tsx';
import { usePartOrder } from './use-part-order.ts';

type RentedLine = OrderLineView & { rental: OrderRentalView };

type RentalsProps = {
  order: OrderView;
  /** The shop's own day. */
  today: string;
};

/** What of an order is let, part by part: out and back, its deposit, and what came back of it. */
export const Rentals = ({ order, today }: RentalsProps) =>
  order.parts.map((part) => <PartRentals key={part.id} order={order} part={part} today={today} />);

function PartRentals({ order, part, today }: RentalsProps & { part: OrderPartView }) {
  const { t } = useWords();
  const asked = usePartOrder(order, part);
  const lines = order.lines.filter(
    (line): line is RentedLine => line.rental !== null && line.partId === part.id,
  );
  if (lines.length === 0) return null;
  const isOut = part.steps.includes('record-return');
  return (
    <Part title={t('rental.order.title')} id={anchorOf(asked, 'record-return')}>
      {asked.part?.way && <p className="-mt-2 mb-4">{asked.part.way}</p>}
      <ul className="grid gap-5">
        {lines.map((line) => (
          <li key={line.id}>
            <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1 font-semibold">
              <span>
                {line.quantity} × <SaidIn texts={line.names} />
              </span>
              {isOut && <Away late={line.rental.backDay < today} />}
            </p>
            <dl className="mt-2 grid gap-3 sm:grid-cols-3">
              <Fact label={t('rental.order.out')}>
                <Day day={line.rental.outDay} />
              </Fact>
              <Fact label={t('rental.order.back')}>
                <Day day={line.rental.backDay} />
              </Fact>
              {line.rental.depositMinor > 0 && <Deposit minor={line.rental.depositMinor} />}
            </dl>
            <CameBack line={line} />
          </li>
        ))}
      </ul>
      {isOut && <ReturnForm order={asked} lines={lines} />}
    </Part>
  );
}

function Away({ late }: { late: boolean }) {
  const { t } = useWords();
  return <Badge tone={late ? 'error' : 'info'}>{t(late ? 'rental.order.late' : 'rental.order.isOut')}</Badge>;
}

function Deposit({ minor }: { minor: number }) {
  const { t } = useWords();
  const money = useMoney();
  return (
    <Fact label={t('rental.order.deposit')}>{t('rental.order.dueNotPaid', { amount: money(minor) })}</Fact>
  );
}

function CameBack({ line: { quantity, rental } }: { line: RentedLine }) {
  const { t } = useWords();
  const { returned, damaged } = rental;
  if (returned === null || damaged === null) return null;
  const missing = quantity - returned;
  return (
    <p className="mt-2 flex flex-wrap items-center gap-1.5">
      <span className="mr-1 font-medium">{t('rental.order.cameBack', { returned, quantity })}</span>
      {missing > 0 && <Badge tone="error">{t('rental.order.missing', { count: missing })}</Badge>}
      {damaged > 0 && <Badge tone="warning">{t('rental.order.damaged', { count: damaged })}</Badge>}
      {missing + damaged === 0 && <Badge tone="success">{t('rental.order.whole')}</Badge>}
    </p>
  );
}
