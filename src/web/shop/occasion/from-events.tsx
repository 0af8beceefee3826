import { Link } from 'react-router';
import { formatDay } from '#platform/time';
import { useMe } from '../../design/me.tsx';
import { useWords } from '../../design/words.tsx';
import { useSite } from '../use-site.ts';
import { occasionPairs } from './occasion.ts';

type FromEventsProps = {
  action: string;
  /** What else the address says. */
  kept: [string, string][];
};

/** The events of who is signed in: one touch takes type, day and guests from there. The browser asks for them; no page has them in it. */
export function FromEvents({ action, kept }: FromEventsProps) {
  const { t, language } = useWords();
  const { eventTypes } = useSite();
  const events = useMe()?.events ?? [];
  if (events.length === 0) return null;
  return (
    <div className="page flex flex-wrap items-center gap-2 pb-5">
      <p className="text-quiet text-sm">{t('shop.occasion.fromEvent')}</p>
      {events.map(({ id, title, type, day, guests }) => {
        const pairs = occasionPairs({
          ...(eventTypes.some(({ slug }) => slug === type) && { eventType: type }),
          date: day,
          ...(guests && { guests }),
        });
        return (
          <Link
            key={id}
            className="press press-quiet press-small"
            to={`${action}?${new URLSearchParams([...kept, ...pairs])}`}
          >
            {title} · {formatDay(day, language, 'short')}
          </Link>
        );
      })}
    </div>
  );
}
