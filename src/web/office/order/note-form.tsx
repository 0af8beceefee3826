import { useEffect, useRef } from 'react';
import { useFetcher } from 'react-router';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { useToast } from '../../design/toast.tsx';
import { useHydrated } from '../../design/use-hydrated.ts';
import { useWords } from '../../design/words.tsx';
import type { Outcome } from '../steps/flash-address.ts';

/** A word of the staff to each other. */
export function NoteForm({ number }: { number: string }) {
  const { t, language } = useWords();
  const toast = useToast();
  const hydrated = useHydrated();
  const fetcher = useFetcher<Outcome>();
  const form = useRef<HTMLFormElement>(null);
  const { data, state } = fetcher;
  const refused = data && 'refused' in data ? data.refused : undefined;
  useEffect(() => {
    if (state !== 'idle' || !data || !('done' in data)) return;
    form.current?.reset();
    toast({ text: t('office.done.note') });
  }, [data, state, toast, t]);
  return (
    <fetcher.Form
      ref={form}
      method="post"
      action={`/${language}/office/orders/${number}`}
      className="grid gap-3"
    >
      {hydrated && <input type="hidden" name="stay" value="1" />}
      <Field
        as="textarea"
        name="text"
        label={t('office.order.noteLabel')}
        hint={t('office.order.noteHint')}
        error={state === 'idle' && refused ? t(`office.refused.${refused}`, { number }) : undefined}
        maxLength={2000}
        rows={2}
        required
      />
      <Button
        type="submit"
        look="quiet"
        size="small"
        className="justify-self-start"
        pending={state !== 'idle'}
        pendingLabel={t('site.busy')}
      >
        {t('office.order.noteAction')}
      </Button>
    </fetcher.Form>
  );
}
