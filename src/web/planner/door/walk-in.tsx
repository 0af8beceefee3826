import { UserPlus } from 'lucide-react';
import { Form } from 'react-router';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { useWords } from '../../design/words.tsx';
import { aScan } from './scan.ts';
import type { Scans } from './use-scans.ts';

/** Somebody who is not on the list, and comes in all the same. */
export function WalkIn({ scans }: { scans: Scans }) {
  const { t } = useWords();
  return (
    <details className="panel mt-6 p-4">
      <summary className="cursor-pointer font-medium">{t('door.walkIn')}</summary>
      <p className="mt-2 text-quiet text-sm">{t('door.walkInHint')}</p>
      <Form
        method="post"
        className="mt-4 grid gap-4 sm:grid-cols-2"
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          const typed = new FormData(form);
          const [firstName, lastName] = [
            String(typed.get('firstName')).trim(),
            String(typed.get('lastName')).trim(),
          ];
          if (!firstName) return;
          scans.add(aScan({ intent: 'walk-in', firstName, lastName }), `${firstName} ${lastName}`.trim());
          form.reset();
        }}
      >
        <input type="hidden" name="intent" value="walk-in" />
        <Field name="firstName" label={t('door.firstName')} maxLength={80} required autoComplete="off" />
        <Field name="lastName" label={t('door.lastName')} maxLength={80} autoComplete="off" />
        <Button type="submit" look="dark" className="justify-self-start">
          <UserPlus aria-hidden size={18} />
          {t('door.walkInAdd')}
        </Button>
      </Form>
    </details>
  );
}
