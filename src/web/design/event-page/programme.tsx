import type { ProgrammePart } from '#modules/planner/event-page/contract';
import { pickText } from '#platform/i18n';
import { Day } from '../day.tsx';
import { SaidIn } from '../said.tsx';

/** Those with a name: the main part is the event as a whole, and what it says stands at the head of the page. */
const named = (parts: readonly ProgrammePart[]) => parts.filter(({ names }) => pickText(names, 'en').text);

export const hasParts = (parts: readonly ProgrammePart[]): boolean => named(parts).length > 0;

/** The parts that are for everybody, along the line of the day. */
export function Programme({ parts }: { parts: readonly ProgrammePart[] }) {
  const shown = named(parts);
  return (
    <ol className="grid gap-6 border-line border-l-2 pl-6">
      {shown.map((part, at) => {
        const day = part.starts.slice(0, 10);
        const isNewDay =
          at === 0
            ? shown.some((one) => one.starts.slice(0, 10) !== day)
            : shown[at - 1]?.starts.slice(0, 10) !== day;
        return (
          <li key={part.id} className="relative">
            <span aria-hidden className="event-dot absolute top-2 -left-[1.95rem] size-2.5 rounded-full" />
            {isNewDay && (
              <p className="mb-1 font-medium text-quiet text-sm">
                <Day day={day} />
              </p>
            )}
            <p className="figures display text-primary text-xl">
              {part.starts.slice(11)}
              <span className="text-base text-quiet">–{part.ends.slice(11)}</span>
            </p>
            <p className="font-semibold text-lg [overflow-wrap:anywhere]">
              <SaidIn texts={part.names} />
            </p>
            {part.place && <p className="text-quiet [overflow-wrap:anywhere]">{part.place}</p>}
          </li>
        );
      })}
    </ol>
  );
}
