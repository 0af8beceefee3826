import type { DashboardEvent } from '#modules/together/event-life/contract';
import { useWords } from '../../design/words.tsx';
import { EventCard } from '../events/event-card.tsx';

/** An event that is coming, with how its guests stand. */
export function ComingEvent({ event, now }: { event: DashboardEvent; now: string }) {
  const { t } = useWords();
  const { glance } = event;
  return (
    <EventCard event={event} now={now}>
      {glance && glance.parties > 0 && (
        <dl className="mt-auto grid grid-cols-3 gap-2 border-line border-t pt-3 text-[0.8125rem]">
          <Small label={t('life.figures.accepted')} value={glance.guests.accepted} />
          <Small label={t('life.figures.declined')} value={glance.guests.declined} />
          <Small label={t('life.figures.noReply')} value={glance.guests.none} />
        </dl>
      )}
    </EventCard>
  );
}

function Small({ label, value }: { label: string; value: number }) {
  return (
    <div className="flex flex-col-reverse justify-end">
      <dt className="text-quiet">{label}</dt>
      <dd className="figures font-semibold text-lg">{value}</dd>
    </div>
  );
}
