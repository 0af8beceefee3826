import { Link, useSearchParams } from 'react-router';
import type { WorkspaceView } from '#modules/planner/events/contract';
import { Badge } from '../../design/badge.tsx';
import { Day } from '../../design/day.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { AskOnceMore } from '../event/ask-once-more.tsx';

/** Who plans in a workspace, and who is asked to. */
export function Members({ workspace: { members, invited, role } }: { workspace: WorkspaceView }) {
  const { t } = useWords();
  const [params] = useSearchParams();
  const owns = role === 'owner';
  return (
    <Panel title={t('life.workspace.members')}>
      <ul className="grid gap-3">
        {members.map(({ accountId, name, email, role: is, me }) => (
          <li key={accountId} className="grid gap-3 rounded-box border border-line px-4 py-3">
            <div className="flex flex-wrap items-center justify-between gap-3">
              <p className="min-w-0">
                <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <span className="font-medium [overflow-wrap:anywhere]">{name}</span>
                  <Badge tone={is === 'owner' ? 'primary' : 'plain'}>{t(`life.workspace.roles.${is}`)}</Badge>
                  {me && <span className="text-quiet text-sm">{t('life.team.you')}</span>}
                </span>
                <span className="text-quiet text-sm [overflow-wrap:anywhere]">{email}</span>
              </p>
              {(owns || me) && params.get('remove') !== accountId && (
                <Link
                  className="press press-quiet press-small"
                  to={`?remove=${accountId}`}
                  preventScrollReset
                >
                  {t(me ? 'life.team.leave' : 'life.team.remove')}
                  <span className="sr-only">: {name}</span>
                </Link>
              )}
            </div>
            {(owns || me) && params.get('remove') === accountId && (
              <AskOnceMore
                intent="remove"
                id={accountId}
                action={t(me ? 'life.team.leave' : 'life.team.remove')}
              >
                <p>{me ? t('life.workspace.leaveSure') : t('life.workspace.removeSure', { name })}</p>
              </AskOnceMore>
            )}
          </li>
        ))}
        {invited.map(({ id, email, role: is, expiresAt }) => (
          <li key={id} className="grid gap-3 rounded-box border border-line border-dashed px-4 py-3">
            <div className="flex flex-wrap items-center justify-between gap-3">
              <p className="min-w-0">
                <span className="block font-medium [overflow-wrap:anywhere]">{email}</span>
                <span className="text-quiet text-sm">
                  {t(`life.workspace.roles.${is}`)} · {t('life.team.until')}{' '}
                  <Day day={expiresAt.slice(0, 10)} style="day-month" />
                </span>
              </p>
              {params.get('withdraw') !== id && (
                <Link className="press press-quiet press-small" to={`?withdraw=${id}`} preventScrollReset>
                  {t('life.team.withdraw')}
                  <span className="sr-only">: {email}</span>
                </Link>
              )}
            </div>
            {params.get('withdraw') === id && (
              <AskOnceMore intent="withdraw" id={id} action={t('life.team.withdraw')}>
                <p>{t('life.team.withdrawSure', { email })}</p>
              </AskOnceMore>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
