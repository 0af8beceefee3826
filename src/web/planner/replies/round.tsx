import { Link } from 'react-router';
import type { RoundView } from '#modules/planner/rsvp/contract';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';

/** How far the last round of invitations is, and whom it did not reach. */
export function Round({ round }: { round: RoundView }) {
  const { t } = useWords();
  const { total, sent, noAddress, tooOften, finished } = round;
  const done = sent + noAddress + tooOften;
  return (
    <Panel title={t('replies.round.title')}>
      <div role="status" className="grid gap-2">
        {!finished && <progress className="progress progress-primary w-full" value={done} max={total} />}
        <p>{t(finished ? 'replies.round.done' : 'replies.round.running', { sent, total })}</p>
        {noAddress > 0 && (
          <p>
            {t('replies.round.noAddress', { count: noAddress })}{' '}
            <Link className="link" to="?state=no-address">
              {t('replies.round.see')}
            </Link>
          </p>
        )}
        {tooOften > 0 && <p>{t('replies.round.tooOften', { count: tooOften })}</p>}
      </div>
    </Panel>
  );
}
