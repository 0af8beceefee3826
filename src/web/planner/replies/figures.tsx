import type { ReactNode } from 'react';
import type { PartView } from '#modules/planner/events/contract';
import type { RepliesFigures } from '#modules/planner/rsvp/contract';
import { Day } from '../../design/day.tsx';
import { Fold } from '../../design/fold.tsx';
import { Panel } from '../../design/panel.tsx';
import { SaidIn } from '../../design/said.tsx';
import { useWords } from '../../design/words.tsx';

const states = ['accepted', 'declined', 'tentative', 'waiting'] as const;

/** Who comes, to each part; how many have answered and have seen their invitation; by day and by group. */
export function Figures({ figures, parts }: { figures: RepliesFigures; parts: readonly PartView[] }) {
  const { t } = useWords();
  const { parties, answered, invited, opened, days, groups } = figures;
  const label = {
    accepted: 'comes',
    declined: 'declined',
    tentative: 'tentative',
    waiting: 'waiting',
  } as const;
  return (
    <div className="grid gap-4">
      <Panel title={t('replies.figures.answered', { answered, parties })}>
        <p className="-mt-3 mb-4 text-quiet">{t('replies.figures.seen', { invited, opened })}</p>
        <div className="grid gap-5">
          {figures.parts.map((part) => {
            const known = parts.find(({ id }) => id === part.partId);
            const capacity = known?.capacity ?? null;
            return (
              <div
                key={part.partId}
                className={parts.length > 1 ? 'lg:grid lg:grid-cols-[14rem_1fr] lg:gap-x-6' : ''}
              >
                {parts.length > 1 && known && (
                  <h3 className="mb-1 font-semibold lg:self-end">
                    <SaidIn texts={known.names} />
                  </h3>
                )}
                <dl className="grid grid-cols-2 gap-x-3 gap-y-1 min-[26rem]:grid-cols-4 lg:col-start-2 lg:row-span-2">
                  {states.map((state) => (
                    <div key={state}>
                      <dt className="text-quiet text-sm">{t(`replies.figures.${label[state]}`)}</dt>
                      <dd className="figures font-display text-2xl">{part[state]}</dd>
                    </div>
                  ))}
                </dl>
                <p className="text-quiet text-sm">
                  {capacity === null
                    ? t('replies.figures.noLimit', { taken: part.taken })
                    : t('replies.figures.places', { taken: part.taken, capacity })}
                </p>
              </div>
            );
          })}
        </div>
      </Panel>
      {days.length > 0 && (
        <Fold title={t('replies.figures.days')}>
          <Bars
            rows={days.map(({ day, parties: count }) => ({
              name: <Day day={day} style="short" />,
              key: day,
              count,
              said: String(count),
              most: Math.max(...days.map((one) => one.parties)),
            }))}
          />
        </Fold>
      )}
      {groups.length > 0 && (
        <Fold title={t('replies.figures.groups')}>
          <Bars
            rows={groups.map(({ name, accepted, people }) => ({
              name,
              key: name,
              count: accepted,
              most: people,
              said: t('replies.figures.ofPeople', { accepted, people }),
            }))}
          />
        </Fold>
      )}
    </div>
  );
}

type Row = { key: string; name: ReactNode; count: number; most: number; said: string };

function Bars({ rows }: { rows: readonly Row[] }) {
  return (
    <ul className="grid gap-2">
      {rows.map(({ key, name, count, most, said }) => (
        <li key={key} className="grid grid-cols-[8rem_1fr_auto] items-center gap-3 text-[0.9375rem]">
          <span className="[overflow-wrap:anywhere]">{name}</span>
          <span aria-hidden className="h-3 rounded-full bg-base-200">
            <span
              className="block h-3 rounded-full bg-primary"
              style={{ width: `${most > 0 ? (count / most) * 100 : 0}%` }}
            />
          </span>
          <span className="figures">{said}</span>
        </li>
      ))}
    </ul>
  );
}
