import { useState } from 'react';
import { newId } from '#platform/ids';
import { Button } from '../../design/button.tsx';
import { ErrorSummary } from '../../design/error-summary.tsx';
import { Field } from '../../design/field.tsx';
import { LONGEST_LINE } from '../../design/talk/sizes.ts';
import { useWords } from '../../design/words.tsx';
import type { Refused } from './refused.ts';
import { useStep } from './use-step.ts';

type BeginFormProps = {
  /** Of who is signed in; everybody else is asked. */
  name: string | null;
  refused: Refused | undefined;
  begun: () => void;
};

/** The first line, with who it comes from. */
export function BeginForm({ name, refused, begun }: BeginFormProps) {
  const { t } = useWords();
  // Sent twice, it is one conversation.
  const [key] = useState(() => newId());
  const { form, problems, errorOf, typed, sending } = useStep('begin', { refused, done: begun });
  return (
    <form {...form} className="grid gap-4 overflow-y-auto p-4">
      <p className="text-quiet">{t('chat.nothing')}</p>
      <ErrorSummary title={t('chat.mend')} problems={problems} />
      <input type="hidden" name="step" value="begin" />
      <input type="hidden" name="key" value={key} suppressHydrationWarning />
      {name === null && (
        <>
          <Field
            id="who"
            name="who"
            label={t('chat.who')}
            defaultValue={typed('who')}
            error={errorOf('who')}
            autoComplete="name"
            maxLength={80}
            required
          />
          <Field
            id="mail"
            name="mail"
            type="email"
            label={t('chat.mail')}
            hint={t('chat.mailHint')}
            optional={t('site.optional')}
            defaultValue={typed('mail')}
            error={errorOf('mail')}
            autoComplete="email"
            maxLength={200}
          />
        </>
      )}
      <Field
        as="textarea"
        id="words"
        name="words"
        label={t('chat.first')}
        defaultValue={typed('words')}
        error={errorOf('words')}
        rows={4}
        maxLength={LONGEST_LINE}
        required
      />
      <Button type="submit" pending={sending} pendingLabel={t('site.busy')} className="justify-self-start">
        {t('chat.begin')}
      </Button>
    </form>
  );
}
