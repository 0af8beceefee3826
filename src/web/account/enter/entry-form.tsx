import type { ReactNode } from 'react';
import { Form, useNavigation } from 'react-router';
import { Button } from '../../design/button.tsx';
import { ErrorSummary, type FieldProblem } from '../../design/error-summary.tsx';
import { useWords } from '../../design/words.tsx';

type EntryFormProps = { action: string; problems: FieldProblem[]; children?: ReactNode };

/** A form with one button, and with what has to be mended at its top. */
export function EntryForm({ action, problems, children }: EntryFormProps) {
  const { t } = useWords();
  const { state, formMethod } = useNavigation();
  return (
    <Form method="post" noValidate className="grid gap-5">
      <ErrorSummary title={t('account.mend')} problems={problems} />
      {children}
      <Button
        type="submit"
        size="large"
        pending={state !== 'idle' && formMethod === 'POST'}
        pendingLabel={t('site.busy')}
      >
        {action}
      </Button>
    </Form>
  );
}
