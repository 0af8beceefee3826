import { Link } from 'react-router';
import type { Teammate } from '#modules/planner/events/contract';
import { Badge } from '../../design/badge.tsx';
import { FilledForm } from '../../design/forms/filled-form.tsx';
import { useWords } from '../../design/words.tsx';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { AskOnceMore } from '../event/ask-once-more.tsx';
import { Fold } from '../event/fold.tsx';
import { useEvent } from '../event/use-event.ts';
import { usePlannerProblems } from '../use-planner-problems.ts';
import { RoleFields } from './role-fields.tsx';

type MateProps = { mate: Teammate; asked: boolean; answer: FormAnswer | undefined };

/** Somebody on the team. Leads change what others are; everybody may leave by themselves. */
export function Mate({ mate, asked, answer }: MateProps) {
  const { t } = useWords();
  const { may } = useEvent();
  const { accountId, name, owner, me } = mate;
  const of = `mate-${accountId}`;
  const changes = may('keep-team') && !owner;
  return (
    <li className="grid gap-3">
      {changes ? (
        <Fold key={String(answer?.of === of)} open={answer?.of === of} line={<Line mate={mate} />}>
          <MateForm mate={mate} answer={answer} />
        </Fold>
      ) : (
        <div className="flex flex-wrap items-center gap-3 rounded-box border border-line px-4 py-3">
          <span className="min-w-0 flex-1">
            <Line mate={mate} />
          </span>
          {me && !owner && (
            <Link className="press press-quiet press-small" to={`?remove=${accountId}`} preventScrollReset>
              {t('life.team.leave')}
            </Link>
          )}
        </div>
      )}
      {asked && !owner && (
        <AskOnceMore intent="remove" id={accountId} action={t(me ? 'life.team.leave' : 'life.team.remove')}>
          <p>{me ? t('life.team.leaveSure') : t('life.team.removeSure', { name })}</p>
        </AskOnceMore>
      )}
    </li>
  );
}

function Line({ mate: { name, email, role, extra, owner, me } }: { mate: Teammate }) {
  const { t } = useWords();
  return (
    <span className="grid gap-0.5">
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-medium [overflow-wrap:anywhere]">{name}</span>
        <Badge tone={role === 'lead' ? 'primary' : 'plain'}>{t(`planner.roles.${role}`)}</Badge>
        {me && <span className="text-quiet text-sm">{t('life.team.you')}</span>}
      </span>
      <span className="text-quiet text-sm [overflow-wrap:anywhere]">
        {[
          email,
          owner && t('life.team.owner'),
          extra.length > 0 && t('life.team.more', { count: extra.length }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </span>
  );
}

function MateForm({ mate, answer }: Pick<MateProps, 'mate' | 'answer'>) {
  const { t } = useWords();
  const { accountId, role, extra, name, me } = mate;
  const of = `mate-${accountId}`;
  return (
    <FilledForm
      of={of}
      version={[role, ...extra].join(' ')}
      values={answer?.of === of ? answer.values : { role, extra }}
      problems={usePlannerProblems(answer, of)}
      mend={t('planner.form.mend')}
      save={t('planner.form.save')}
      more={
        <Link className="press press-danger" to={`?remove=${accountId}`} preventScrollReset>
          {t(me ? 'life.team.leave' : 'life.team.remove')}
          <span className="sr-only">: {name}</span>
        </Link>
      }
    >
      <RoleFields />
    </FilledForm>
  );
}
