import { Plus } from 'lucide-react';
import { Form, useNavigation, useSearchParams } from 'react-router';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { textIn } from '../../design/forms/form-values.ts';
import { useWords } from '../../design/words.tsx';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { useGuestProblems } from './use-guest-problems.ts';

/** A party in one line. */
export function QuickAdd({ answer }: { answer: FormAnswer | undefined }) {
  const { t } = useWords();
  const [params] = useSearchParams();
  const sending = useNavigation().formData?.get('intent') === 'quick';
  const { errorOf } = useGuestProblems(answer, 'quick');
  return (
    // What was added is not typed again: the field is another one then.
    <Form
      key={params.get('added')}
      method="post"
      noValidate
      className="mb-5 flex flex-wrap items-start gap-2 sm:max-w-3xl"
    >
      <Field
        id="quick-words"
        name="words"
        label={t('guests.quick.label')}
        hint={t('guests.quick.hint')}
        maxLength={300}
        autoComplete="off"
        defaultValue={answer?.of === 'quick' ? textIn(answer.values, 'words') : ''}
        error={errorOf('words')}
        className="flex-1"
      />
      <Button
        type="submit"
        name="intent"
        value="quick"
        look="quiet"
        pending={sending}
        className="mt-[1.9rem]"
      >
        <Plus aria-hidden size={18} />
        {t('guests.quick.add')}
      </Button>
    </Form>
  );
}
