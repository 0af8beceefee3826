import { MapPin } from 'lucide-react';
import type { ReactNode } from 'react';
import type { EventPage } from '#modules/planner/event-page/contract';
import { Day } from '../day.tsx';
import { Picture } from '../picture.tsx';
import { useWords } from '../words.tsx';

type Shown = Pick<EventPage['event'], 'title' | 'type' | 'starts' | 'ends' | 'venue'> & {
  daysToGo?: number;
};

type EventBandProps = {
  event: Shown;
  picture?: string | null;
  /** Above the event's name: the languages, the way back. */
  top?: ReactNode;
  /** A page beside the event's own has a heading of its own. */
  small?: boolean;
};

/** What is celebrated, when and where, in the event's own colours. */
export function EventBand({ event, picture, top, small }: EventBandProps) {
  const { t } = useWords();
  const { title, type } = event;
  const Name = small ? 'p' : 'h1';
  return (
    <header className="event-band">
      {top && <nav className="mx-auto flex w-full max-w-5xl items-center gap-1 px-4 pt-3">{top}</nav>}
      <div
        className={`mx-auto grid w-full max-w-5xl items-center gap-10 px-5 ${
          small ? 'pt-4 pb-6' : 'pt-8 pb-10 sm:pt-14 sm:pb-16'
        } ${picture && !small ? 'md:grid-cols-[1.15fr_1fr] md:text-left' : ''} text-center`}
      >
        <div className="min-w-0">
          {!small && (
            <p className="font-semibold text-sm uppercase tracking-[0.18em]">
              {t(`eventpage.types.${type}`)}
            </p>
          )}
          <Name
            className={`display text-balance leading-[1.04] [overflow-wrap:anywhere] ${
              small ? 'text-3xl' : 'mt-4 text-[clamp(2.6rem,10vw,5rem)]'
            }`}
          >
            {title}
          </Name>
          <When event={event} small={small} beside={Boolean(picture)} />
        </div>
        {picture && !small && (
          <Picture
            name={picture}
            alt=""
            width={1000}
            height={1250}
            first
            sizes="(min-width: 48rem) 26rem, 80vw"
            className="event-arch mx-auto aspect-[4/5] w-full max-w-xs bg-transparent md:max-w-sm"
          />
        )}
      </div>
    </header>
  );
}

type WhenProps = { event: Shown; small: boolean | undefined; beside: boolean };

function When({ event, small, beside }: WhenProps) {
  const { t } = useWords();
  const { starts, ends, venue } = event;
  const place = [venue.name, venue.town].filter(Boolean).join(', ');
  const lastDay = ends.slice(0, 10);
  return (
    <div
      className={
        small
          ? 'mt-1.5'
          : `mt-6 grid justify-items-center gap-1.5 text-lg ${beside ? 'md:justify-items-start' : ''}`
      }
    >
      <p className={small ? '' : 'display text-2xl'}>
        <Day day={starts.slice(0, 10)} />
        {starts.slice(0, 10) !== lastDay && lastDay !== nextMorning(starts, ends) && (
          <>
            {' – '}
            <Day day={lastDay} />
          </>
        )}
      </p>
      {!small && <p>{t('eventpage.from', { time: starts.slice(11) })}</p>}
      {place && !small && (
        <p className="inline-flex items-center gap-2">
          <MapPin aria-hidden size={18} className="flex-none" />
          {place}
        </p>
      )}
      {!small && <DaysToGo event={event} />}
    </div>
  );
}

/** How long it is still to be looked forward to. */
function DaysToGo({ event: { type, daysToGo } }: { event: Shown }) {
  const { t } = useWords();
  if (daysToGo === undefined || daysToGo < 0 || type === 'funeral') return null;
  return (
    <p className="mt-3 rounded-full border border-current px-4 py-1 font-medium text-base">
      {daysToGo === 0 ? t('eventpage.today') : t('eventpage.daysToGo', { count: daysToGo })}
    </p>
  );
}

/** The day an evening ends on when it goes on past midnight: nobody calls that two days. */
function nextMorning(starts: string, ends: string): string | null {
  const hours = (Date.parse(`${ends}Z`) - Date.parse(`${starts}Z`)) / 3_600_000;
  return hours <= 18 && ends.slice(11) <= '10:00' ? ends.slice(0, 10) : null;
}
