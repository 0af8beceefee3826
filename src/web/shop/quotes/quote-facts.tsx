import type { ReactNode } from 'react';
import type { Text } from '#modules/shop/catalogue/contract';
import type { OwnQuote } from '#modules/shop/quotes/contract';
import { Day } from '../../design/day.tsx';
import { Panel } from '../../design/panel.tsx';
import { Said, SaidIn } from '../../design/said.tsx';
import { useWords } from '../../design/words.tsx';

/** What was asked for. */
export function QuoteFacts({ quote, eventType }: { quote: OwnQuote; eventType: Text | null }) {
  const { t } = useWords();
  const { day, guests, postcode, town, wish, things } = quote;
  const place = `${postcode} ${town}`.trim();
  return (
    <Panel title={t('quote.asked')}>
      <dl className="grid gap-2">
        {eventType && (
          <Fact name={t('quote.facts.event')}>
            <Said of={eventType} />
          </Fact>
        )}
        {day && (
          <Fact name={t('quote.facts.day')}>
            <Day day={day} />
          </Fact>
        )}
        {guests && <Fact name={t('quote.facts.guests')}>{guests}</Fact>}
        {place && <Fact name={t('quote.facts.place')}>{place}</Fact>}
      </dl>
      {wish && <p className="mt-4 whitespace-pre-line [overflow-wrap:anywhere]">{wish}</p>}
      {things.length > 0 && (
        <ul className="mt-4 grid gap-1 border-line border-t pt-4">
          {things.map(({ variantId, personalText, names, quantity }) => (
            <li key={`${variantId} ${personalText}`}>
              {quantity} × <SaidIn texts={names} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex justify-between gap-4">
      <dt className="text-quiet">{name}</dt>
      <dd className="min-w-0 break-words text-right">{children}</dd>
    </div>
  );
}
