import { Form } from 'react-router';
import type { SessionView } from '#modules/people/identity/contract';
import { Badge } from '../../design/badge.tsx';
import { Button } from '../../design/button.tsx';
import { Moment } from '../../design/day.tsx';
import { ErrorSummary } from '../../design/error-summary.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { useProblems } from '../problems.ts';
import { deviceOf } from './device.ts';
import type { ProfileAnswer } from './profile-action.ts';

type PartProps = { sessions: SessionView[]; answer: ProfileAnswer | undefined };

export function SessionsPart({ sessions, answer }: PartProps) {
  const { t } = useWords();
  const { told } = useProblems(answer?.problems);
  return (
    <Panel title={t('account.profile.sessionsTitle')} className="lg:col-span-2">
      <ErrorSummary title={t('account.mend')} problems={told} />
      <ul className="divide-y divide-line">
        {sessions.map((session) => (
          <Session key={session.id} session={session} />
        ))}
      </ul>
      <Form
        method="post"
        className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-2 border-line border-t pt-5"
      >
        <input type="hidden" name="intent" value="end-all-sessions" />
        <Button type="submit" look="danger">
          {t('account.profile.everywhere')}
        </Button>
        <p className="text-quiet text-sm">{t('account.profile.everywhereHint')}</p>
      </Form>
    </Panel>
  );
}

function Session({ session }: { session: SessionView }) {
  const { t } = useWords();
  const device = deviceOf(session.userAgent);
  const name = device ? t('account.profile.on', device) : t('account.profile.unknownDevice');
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3 first:pt-0">
      <div>
        <p className="flex flex-wrap items-center gap-x-3 font-medium">
          {name}
          {session.current && <Badge tone="green">{t('account.profile.thisDevice')}</Badge>}
        </p>
        <p className="figures text-quiet text-sm">
          {session.address && `${session.address} · `}
          {t('account.profile.lastSeen')} <Moment at={session.lastSeenAt} />
        </p>
      </div>
      {!session.current && (
        <Form method="post">
          <input type="hidden" name="intent" value="end-session" />
          <input type="hidden" name="sessionId" value={session.id} />
          <Button type="submit" look="quiet" size="small">
            {t('account.profile.endSession')}
            <span className="sr-only">: {name}</span>
          </Button>
        </Form>
      )}
    </li>
  );
}
