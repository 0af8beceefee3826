import type { EventPage } from '#modules/planner/event-page/contract';
import { formatDay } from '#platform/time';
import { Note } from '../note.tsx';
import { useWords } from '../words.tsx';

/** What somebody must know who noted the day down: it is cancelled, over, or another. */
export function PageStanding({ page }: { page: Pick<EventPage, 'event' | 'postponedFrom'> }) {
  const { t, language } = useWords();
  const { event, postponedFrom } = page;
  if (event.cancelled)
    return (
      <Note tone="error" title={t('eventpage.cancelled.title')}>
        <p>{t('eventpage.cancelled.text')}</p>
      </Note>
    );
  if (event.over)
    return (
      <Note tone="info" title={t('eventpage.over.title')}>
        <p>{t('eventpage.over.text')}</p>
      </Note>
    );
  if (!postponedFrom) return null;
  const day = (wall: string) => formatDay(wall.slice(0, 10), language);
  return (
    <Note tone="warning" title={t('eventpage.moved.title')}>
      <p>{t('eventpage.moved.text', { was: day(postponedFrom), now: day(event.starts) })}</p>
    </Note>
  );
}
