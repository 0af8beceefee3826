import { Form, Link, useNavigation } from 'react-router';
import type { ToSettle } from '#modules/people/own-data/contract';
import { Button } from '../../design/button.tsx';
import { Tick } from '../../design/choice.tsx';
import { ErrorSummary } from '../../design/error-summary.tsx';
import { Note } from '../../design/note.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { PasswordField } from '../password-field.tsx';
import { useProblems } from '../problems.ts';
import type { EraseAnswer } from './erase-account.ts';

type ErasePartProps = { email: string; unsettled: ToSettle[]; answer: EraseAnswer | undefined };

/** What goes, what stays, and the way out; or what stands in the way of it. */
export function ErasePart({ email, unsettled, answer }: ErasePartProps) {
  const { t } = useWords();
  const { told, errorOf } = useProblems(answer?.problems);
  const sending = useNavigation().formMethod === 'POST';
  return (
    <Panel title={t('ownData.eraseTitle')}>
      <p>{t('ownData.eraseLead')}</p>
      <ul className="my-4 grid list-disc gap-2 pl-5">
        <li>{t('ownData.goes')}</li>
        <li>{t('ownData.ordersStay')}</li>
        <li>{t('ownData.teamsStay')}</li>
        <li>{t('ownData.listsStay')}</li>
      </ul>
      {unsettled.length > 0 ? (
        <ToSettleFirst unsettled={unsettled} alert={answer !== undefined} />
      ) : (
        <Form method="post" noValidate className="grid justify-items-start gap-5">
          <input type="text" name="username" autoComplete="username" defaultValue={email} hidden />
          <ErrorSummary title={t('account.mend')} problems={told} />
          <PasswordField
            id="password"
            name="password"
            label={t('account.profile.current')}
            autoComplete="current-password"
            error={errorOf('password')}
            className="w-full"
            required
          />
          <Tick
            id="sure"
            name="sure"
            label={t('ownData.sure')}
            defaultChecked={answer?.sure}
            error={errorOf('sure')}
          />
          <Button type="submit" look="danger" pending={sending} pendingLabel={t('site.busy')}>
            {t('ownData.erase')}
          </Button>
        </Form>
      )}
    </Panel>
  );
}

function ToSettleFirst({ unsettled, alert }: { unsettled: ToSettle[]; alert: boolean }) {
  const { t, language } = useWords();
  return (
    <Note tone="warning" title={t('ownData.settleFirst')} alert={alert}>
      <ul className="mt-2 grid gap-2">
        {unsettled.map(({ code, name, id }) => (
          <li key={id} className="[overflow-wrap:anywhere]">
            {t(`ownData.settle.${code}`, { name })}{' '}
            {code === 'workspace' && (
              <Link className="link" to={`/${language}/planner/workspaces/${id}`}>
                {t('ownData.toWorkspace')}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Note>
  );
}
