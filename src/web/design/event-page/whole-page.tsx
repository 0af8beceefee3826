import { CalendarPlus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { EventPage } from '#modules/planner/event-page/contract';
import { useWords } from '../words.tsx';
import { EventBand } from './event-band.tsx';
import { EventLook } from './event-look.tsx';
import { PageSections } from './page-sections.tsx';
import { PageStanding } from './page-standing.tsx';

type WholePageProps = {
  page: EventPage;
  top: ReactNode;
  /** What a reader may do first, beside taking the day down. */
  first?: ReactNode;
};

/** The page of an event, from its head to its last section. */
export function WholePage({ page, top, first }: WholePageProps) {
  const { t, language } = useWords();
  const { event, picture, path } = page;
  return (
    <EventLook colours={page.colours}>
      <EventBand event={event} picture={picture} top={top} />
      <div className="mx-auto w-full max-w-4xl px-5 pt-6 pb-16">
        <div className="mx-auto max-w-2xl">
          <PageStanding page={page} />
        </div>
        {!event.cancelled && !event.over && (
          <div className="mt-2 mb-8 flex flex-wrap justify-center gap-3">
            {first}
            <a className="press press-quiet press-large" href={`/${language}${path}/event.ics`}>
              <CalendarPlus aria-hidden size={18} />
              {t('eventpage.calendar')}
            </a>
          </div>
        )}
        <PageSections page={page} />
        <p className="border-line border-t pt-6 text-quiet text-sm">
          {t('eventpage.zone', { zone: event.zone.replaceAll('_', ' ') })}
        </p>
      </div>
    </EventLook>
  );
}
