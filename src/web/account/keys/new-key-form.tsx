import { useMemo } from 'react';
import { Form, useNavigation } from 'react-router';
import type { ApiKeyView } from '#modules/people/identity/contract';
import { Button } from '../../design/button.tsx';
import { ChoiceGroup, Tick } from '../../design/choice.tsx';
import { ErrorSummary } from '../../design/error-summary.tsx';
import { Field } from '../../design/field.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import type { KeyProblem, KeysAnswer } from './keys-action.ts';

type NewKeyFormProps = {
  scopes: ApiKeyView['scopes'];
  answer: Extract<KeysAnswer, { problems: unknown }> | undefined;
};

const lives = [30, 90, 365];
const fieldOf: Record<KeyProblem, string> = {
  name: 'name',
  scopes: 'scopes',
  'scope-not-yours': 'scopes',
  'too-many-keys': '',
};

/** A name, what it is for, and how long: all that a key has. */
export function NewKeyForm({ scopes, answer }: NewKeyFormProps) {
  const { t } = useWords();
  const sending = useNavigation().formData?.get('intent') === 'make';
  const told = useMemo(
    () =>
      (answer?.problems ?? []).map((problem) => ({
        field: fieldOf[problem],
        message: t(`profile.keys.problem.${problem}`),
      })),
    [answer, t],
  );
  const errorOf = (name: string) => told.find(({ field }) => field === name)?.message;
  return (
    <Panel title={t('profile.keys.new')}>
      <Form method="post" action="?" noValidate className="grid gap-5">
        <input type="hidden" name="intent" value="make" />
        <ErrorSummary title={t('account.mend')} problems={told} />
        <Field
          id="name"
          name="name"
          label={t('profile.keys.name')}
          hint={t('profile.keys.nameHint')}
          defaultValue={answer?.values.name}
          error={errorOf('name')}
          maxLength={80}
          autoComplete="off"
          required
        />
        <ChoiceGroup
          id="scopes"
          legend={t('profile.keys.scopes')}
          error={errorOf('scopes')}
          className="grid gap-1"
        >
          {scopes.map((scope) => (
            <Tick
              key={scope}
              name="scopes"
              value={scope}
              defaultChecked={answer?.values.scopes.includes(scope)}
              label={t(`profile.keys.scope.${scope}`)}
            />
          ))}
        </ChoiceGroup>
        <Field
          as="select"
          name="expires"
          label={t('profile.keys.expires')}
          defaultValue={answer?.values.expires ?? '365'}
          className="max-w-xs"
        >
          {lives.map((days) => (
            <option key={days} value={days}>
              {t('profile.keys.inDays', { count: days })}
            </option>
          ))}
          <option value="">{t('profile.keys.never')}</option>
        </Field>
        <Button type="submit" className="justify-self-start" pending={sending} pendingLabel={t('site.busy')}>
          {t('profile.keys.make')}
        </Button>
      </Form>
    </Panel>
  );
}
