import type { ReplyPage } from '#modules/planner/rsvp/contract';
import { formatDay, wallClock } from '#platform/time';
import { Note } from '../design/note.tsx';
import { useWords } from '../design/words.tsx';

const dones = ['replied', 'same', 'waiting', 'details', 'registered', 'known'] as const;
const isDone = (done: string | null): done is (typeof dones)[number] => dones.some((one) => one === done);

/** Whether the household may answer, until when, and what became of what it has just sent. */
export function Standing({ page, done }: { page: ReplyPage; done: string | null }) {
  const { t } = useWords();
  const { event, openness, contact, answeredAt } = page;
  const until = useMomentAt(openness.until, event.zone);
  const ask = contact && t('reply.ask', { contact });
  if (event.cancelled)
    return (
      <Note tone="error" title={t('reply.cancelled')}>
        {ask}
      </Note>
    );
  return (
    <>
      {isDone(done) && (
        <div role="status">
          <Note tone={done === 'waiting' ? 'warning' : 'success'} title={t(`reply.done.${done}.title`)}>
            <p>{t(`reply.done.${done}.text`)}</p>
          </Note>
        </div>
      )}
      {openness.state === 'open' && (
        <p className="text-center text-quiet">
          {until ? t(answeredAt ? 'reply.changeUntil' : 'reply.answerUntil', { until }) : t('reply.open')}{' '}
          {ask}
        </p>
      )}
      {openness.state === 'not-open' && (
        <Note tone="info" title={t('reply.notOpen')}>
          {ask}
        </Note>
      )}
      {openness.state === 'closed' && (
        <Note tone="warning" title={t(event.over ? 'reply.over' : 'reply.closed')}>
          {until && !event.over && <p>{t('reply.closedSince', { until })}</p>}
          {!event.over && <p>{ask || t('reply.askHost')}</p>}
        </Note>
      )}
    </>
  );
}

/** An instant on the clock of the event's zone. */
export function useMomentAt(instant: string | null, zone: string): string {
  const { t, language } = useWords();
  if (!instant) return '';
  const { day, time } = wallClock(new Date(instant), zone);
  return t('reply.moment', { day: formatDay(day, language), time });
}
