import type { ReplyPage } from '#modules/planner/rsvp/contract';
import { Day } from '../day.tsx';
import { SaidIn } from '../said.tsx';

type Part = Pick<ReplyPage['parts'][number], 'names' | 'starts' | 'ends' | 'place'>;

/** The name of a part, with when and where; its day too when it is another than the event's. */
export function PartTime({ part, day }: { part: Part; day: string }) {
  const { names, starts, ends, place } = part;
  const named = Object.values(names).some(Boolean);
  return (
    <>
      <SaidIn texts={names} />
      <span className="font-normal text-quiet">
        {named && ' · '}
        {starts.slice(0, 10) !== day && (
          <>
            <Day day={starts.slice(0, 10)} style="day-month" />,{' '}
          </>
        )}
        <span className="figures">
          {starts.slice(11)}–{ends.slice(11)}
        </span>
        {place && ` · ${place}`}
      </span>
    </>
  );
}
