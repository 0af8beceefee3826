import type { ReactNode } from 'react';
import type { DoorFigures } from '#modules/planner/check-in/contract';
import type { KeptPage } from '#modules/planner/event-page/contract';
import type { RepliesFigures } from '#modules/planner/rsvp/contract';
import { Day } from '../../design/day.tsx';
import { Fold } from '../../design/fold.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';

type FiguresProps = {
  views: KeptPage['views'];
  /** Null for who may not see them. */
  replies: Pick<RepliesFigures, 'answered' | 'parties' | 'days'> | null;
  door: DoorFigures | null;
};

/** How often the page was opened, and what came of it: answers over time, and who was there. */
export function ReadFigures({ views, replies, door }: FiguresProps) {
  const { t, language } = useWords();
  const opened = views.reduce((sum, day) => sum + day.views, 0);
  const most = Math.max(...views.map((day) => day.views));
  const percent = (share: number) =>
    new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share);
  return (
    <Panel title={t('keepPage.figures.title')}>
      <dl className="grid gap-4 sm:grid-cols-3">
        <Figure said={t('keepPage.figures.views')} more={opened === 0 && t('keepPage.figures.none')}>
          {opened}
        </Figure>
        {replies && (
          <Figure said={t('keepPage.figures.replies')}>
            {t('keepPage.figures.repliesOf', { answered: replies.answered, parties: replies.parties })}
          </Figure>
        )}
        {door && door.inside > 0 && (
          <Figure said={t('keepPage.figures.inside')}>
            {t('keepPage.figures.insideOf', { inside: door.inside, expected: door.expected })}
          </Figure>
        )}
      </dl>
      <div className="mt-5 grid gap-3">
        {views.length > 0 && (
          <Fold title={t('keepPage.figures.viewsByDay')}>
            <Bars
              rows={views.map(({ day, views: count }) => ({ day, share: count / most, said: String(count) }))}
            />
          </Fold>
        )}
        {replies && replies.days.length > 0 && (
          <Fold title={t('keepPage.figures.repliesByDay')}>
            <Bars rows={replyRate(replies, percent)} />
          </Fold>
        )}
      </div>
      <p className="mt-4 text-quiet text-sm">{t('keepPage.figures.viewsHint')}</p>
    </Panel>
  );
}

function Figure({ said, more, children }: { said: string; more?: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt className="text-quiet text-sm">{said}</dt>
      <dd className="figures font-display text-3xl">{children}</dd>
      {more && <dd className="text-quiet text-sm">{more}</dd>}
    </div>
  );
}

type Row = { day: string; share: number; said: string };

/** Of all households, the share that had answered by the end of each day. */
function replyRate(
  { days, parties }: Pick<RepliesFigures, 'days' | 'parties'>,
  say: (share: number) => string,
): Row[] {
  let answered = 0;
  return days.map(({ day, parties: more }) => {
    answered += more;
    const share = Math.min(1, answered / Math.max(parties, 1));
    return { day, share, said: say(share) };
  });
}

function Bars({ rows }: { rows: readonly Row[] }) {
  return (
    <ul className="grid gap-2">
      {rows.map(({ day, share, said }) => (
        <li key={day} className="grid grid-cols-[6rem_1fr_auto] items-center gap-3 text-[0.9375rem]">
          <Day day={day} style="short" />
          <span aria-hidden className="h-3 rounded-full bg-base-200">
            <span className="block h-3 rounded-full bg-primary" style={{ width: `${share * 100}%` }} />
          </span>
          <span className="figures">{said}</span>
        </li>
      ))}
    </ul>
  );
}
