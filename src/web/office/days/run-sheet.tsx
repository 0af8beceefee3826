import { Phone } from 'lucide-react';
import type { Round, Stop } from '#modules/shop/orders/contract';
import { formatDay } from '#platform/time';
import { useMoney } from '../../design/money.tsx';
import { SaidIn } from '../../design/said.tsx';
import { useWords } from '../../design/words.tsx';
import { OrderNumber } from '../order-words.tsx';
import { StateBadge } from '../state-badges.tsx';
import { StepButton } from '../steps/step-button.tsx';
import { nextStep } from '../steps/steps.ts';

type RunSheetProps = {
  day: string;
  title: string;
  rounds: Round[];
  count: 'stops' | 'customers';
  /** Nothing stands before it on the paper. */
  first: boolean;
};

/** Who comes to whom at which hour; each hour is a page of its own on paper. */
export function RunSheet({ day, title, rounds, count, first }: RunSheetProps) {
  const { t, language } = useWords();
  if (rounds.length === 0) return null;
  return (
    <section className={first ? undefined : 'print:break-before-page'}>
      <h2 className="mb-3 text-2xl">{title}</h2>
      <div className="grid gap-5 print:block">
        {rounds.map(({ from, to, stops }, place) => (
          <section key={`${from} ${to}`} className={place > 0 ? 'print:break-before-page' : undefined}>
            <h3 className="mb-2 font-sans font-semibold text-lg">
              {place > 0 && <span className="hidden print:inline">{formatDay(day, language)}, </span>}
              <span className="figures">
                {from && to ? `${from.slice(0, 5)}–${to.slice(0, 5)}` : t('orderLife.day.noHour')}
              </span>{' '}
              <span className="font-normal text-quiet">
                {t(`orderLife.day.${count}`, { count: stops.length })}
              </span>
            </h3>
            <ul className="panel divide-y divide-line print:border-0">
              {stops.map((stop) => (
                <li key={stop.partId} className="break-inside-avoid p-4 print:px-0 print:py-3">
                  <OneStop stop={stop} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}

function OneStop({ stop }: { stop: Stop }) {
  const { t } = useWords();
  const money = useMoney();
  const { number, contactName, contactPhone, address, note, lines, dueMinor } = stop;
  return (
    <div className="grid gap-x-6 gap-y-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] print:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]">
      <div>
        <p className="font-semibold">
          {contactName} <OrderNumber number={number} cover={false} />
        </p>
        {address && (
          <p>
            {address.street}
            <br />
            {address.postcode} {address.town}
          </p>
        )}
        {contactPhone && (
          <a
            className="link inline-flex min-h-9 items-center gap-2"
            href={`tel:${contactPhone.replace(/[^+\d]/g, '')}`}
          >
            <Phone aria-hidden size={15} />
            {contactPhone}
          </a>
        )}
      </div>
      <div>
        <ul>
          {lines.map((line) => (
            <li key={line.id}>
              <span className="figures">{line.quantity} ×</span> <SaidIn texts={line.names} />
              {line.startsAt && <strong className="figures"> · {line.startsAt}</strong>}
            </li>
          ))}
        </ul>
        {note && <p className="mt-1 whitespace-pre-line text-quiet">{note}</p>}
        {dueMinor > 0 && (
          <p className="mt-1 font-semibold">{t('orderLife.day.due', { amount: money(dueMinor) })}</p>
        )}
      </div>
      <HandOn stop={stop} />
    </div>
  );
}

/** On the screen the next step, on paper boxes to tick. */
function HandOn({ stop }: { stop: Stop }) {
  const { t } = useWords();
  const { number, contactName: name, totalMinor: backMinor, steps, partId } = stop;
  const order = { number, name, backMinor, part: { id: partId } };
  const next = nextStep(steps);
  const box = 'inline-block size-5 border border-current align-middle';
  return (
    <div className="justify-self-end text-right">
      <span className="no-print flex flex-col items-end gap-2">
        <StateBadge {...stop} isSure />
        {next && <StepButton order={order} step={next} look="quiet" />}
      </span>
      <span className="hidden print:grid print:gap-2">
        <span>
          {t('orderLife.day.boxes')} <span className={`${box} w-10`} />
        </span>
        <span>
          {t('orderLife.day.handed')} <span className={box} />
        </span>
      </span>
    </div>
  );
}
