import { Link } from 'react-router';
import type { InvitationView } from '#modules/planner/events/contract';
import { Day } from '../../design/day.tsx';
import { useWords } from '../../design/words.tsx';
import { AskOnceMore } from '../event/ask-once-more.tsx';

type InvitedProps = { invited: InvitationView[]; asked: string | null };

/** Who was asked and has not come yet. */
export function Invited({ invited, asked }: InvitedProps) {
  const { t } = useWords();
  return (
    <>
      <h3 className="mt-7 mb-3 text-lg">{t('life.team.invited')}</h3>
      <ul className="grid gap-3">
        {invited.map(({ id, email, role, expiresAt }) => (
          <li key={id} className="grid gap-3 rounded-box border border-line border-dashed px-4 py-3">
            <div className="flex flex-wrap items-center justify-between gap-3">
              <p className="min-w-0">
                <span className="block font-medium [overflow-wrap:anywhere]">{email}</span>
                <span className="text-quiet text-sm">
                  {t(`planner.roles.${role}`)} · {t('life.team.until')}{' '}
                  <Day day={expiresAt.slice(0, 10)} style="day-month" />
                </span>
              </p>
              {asked !== id && (
                <Link className="press press-quiet press-small" to={`?withdraw=${id}`} preventScrollReset>
                  {t('life.team.withdraw')}
                  <span className="sr-only">: {email}</span>
                </Link>
              )}
            </div>
            {asked === id && (
              <AskOnceMore intent="withdraw" id={id} action={t('life.team.withdraw')}>
                <p>{t('life.team.withdrawSure', { email })}</p>
              </AskOnceMore>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
