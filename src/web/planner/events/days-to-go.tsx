import { daysBetween, wallClock } from '#platform/time';
import { useWords } from '../../design/words.tsx';

/** How far away a day is for people in the event's zone: `now` is the server's, so that both sides say the same. */
export function DaysToGo({ starts, zone, now }: { starts: string; zone: string; now: string }) {
  const { t } = useWords();
  const days = daysBetween(wallClock(new Date(now), zone).day, starts.slice(0, 10));
  if (days === 0) return t('planner.event.today');
  return t(days > 0 ? 'planner.event.inDays' : 'planner.event.daysAgo', { count: Math.abs(days) });
}
