import type { ReactNode } from 'react';
import type { EventAct } from '#modules/together/event-life/contract';
import { formatInstant } from '#platform/time';
import { useWords } from '../../design/words.tsx';
import { knownAct, knownField, knownValue } from './acts.ts';

type ActLinesProps = {
  acts: readonly (EventAct & { event?: string })[];
  /** On whose clock. */
  zone: string;
  /** With what was changed, from what into what. */
  whole?: boolean;
};

/** Acts of a journal as sentences, the newest first. */
export function ActLines({ acts, zone, whole }: ActLinesProps) {
  const { t, language } = useWords();
  return (
    <ol className="grid gap-3">
      {acts.map((act) => (
        <li key={act.id} className="grid gap-0.5 border-line border-b pb-3 last:border-0 last:pb-0">
          <p className="text-[0.9375rem] leading-snug">
            <span className="font-medium">{who(act.who, t)}</span> {said(act.action, t)}
            {act.event && <span className="text-quiet"> · {act.event}</span>}
          </p>
          <p className="text-quiet text-sm">
            <time dateTime={act.at}>{formatInstant(act.at, language, zone)}</time>
          </p>
          {whole && <Changes act={act} />}
        </li>
      ))}
    </ol>
  );
}

type T = ReturnType<typeof useWords>['t'];

const who = ({ kind, name }: EventAct['who'], t: T): string =>
  kind === 'account' ? (name ?? t('life.acts.somebody')) : t(`life.acts.${kind}`);

function said(action: string, t: T): ReactNode {
  const known = knownAct(action);
  return known ? t(`life.acts.did.${known}`) : <span className="break-all">{action}</span>;
}

function Changes({ act }: { act: EventAct }) {
  const { t } = useWords();
  if (act.changes.length === 0) return null;
  return (
    <ul className="grid gap-0.5 text-sm">
      {act.changes.map(({ field, before, after }) => {
        const known = knownField(field);
        return (
          <li key={field} className="[overflow-wrap:anywhere]">
            <span className="text-quiet">{known ? t(`life.acts.field.${known}`) : field}</span>
            {(before ?? after) !== null && ': '}
            {before !== null && <s className="text-quiet">{plain(field, before, t)}</s>}
            {before !== null && after !== null && ' → '}
            {after !== null && plain(field, after, t)}
          </li>
        );
      })}
    </ul>
  );
}

function plain(field: string, value: string, t: T): string {
  const known = knownValue(field, value);
  if (known) return t(known);
  if (value === 'true') return t('life.acts.yes');
  if (value === 'false') return t('life.acts.no');
  // Times on the wall, as the database and as browsers write them.
  return /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d/.test(value) ? value.slice(0, 16).replace('T', ' ') : value;
}
