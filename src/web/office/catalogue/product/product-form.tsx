import '../catalogue.css';
import { type FormEvent, useRef, useState } from 'react';
import { Form, useNavigation } from 'react-router';
import type { KeptGroup, KeptProduct } from '#modules/shop/catalogue/contract';
import type { VatRate } from '#modules/shop/settings/contract';
import { Button } from '../../../design/button.tsx';
import { ErrorSummary } from '../../../design/error-summary.tsx';
import { Note } from '../../../design/note.tsx';
import { useWords } from '../../../design/words.tsx';
import { BasicsPart } from './basics-part.tsx';
import { DetailsPart } from './details-part.tsx';
import type { Draft } from './draft.ts';
import { editDraft, focusAfter, isEdit } from './edit-draft.ts';
import { OptionsPart } from './options-part.tsx';
import { useProblemWords } from './problem-words.ts';
import { draftFromForm } from './read-form.ts';
import { SalePart } from './sale-part.tsx';
import type { SaveAnswer } from './save-action.ts';
import { useLeaveWarning } from './use-leave-warning.ts';
import { VariantsPart } from './variants-part.tsx';

type ProductFormProps = {
  draft: Draft;
  answer: SaveAnswer | undefined;
  version: number;
  product: KeptProduct | undefined;
  categories: KeptGroup[];
  eventTypes: KeptGroup[];
  vatRates: VatRate[];
  mayKeep: boolean;
};

/** The whole product in one form; native fields, so that it works before and without its script. */
export function ProductForm({
  draft: given,
  answer,
  version,
  product,
  categories,
  eventTypes,
  vatRates,
  mayKeep,
}: ProductFormProps) {
  const { t, language } = useWords();
  const form = useRef<HTMLFormElement>(null);
  const [edited, setEdited] = useState<{ draft: Draft; from: SaveAnswer | undefined; times: number }>();
  const [dirty, setDirty] = useState(false);
  const saving = useNavigation().formData?.get('edit') === 'save';
  const { told, errorOf } = useProblemWords(answer?.problems);
  useLeaveWarning((dirty || answer !== undefined) && mayKeep, t('catalogue.leave'));
  // An answer of the server is newer than what was edited before it.
  const current = edited && edited.from === answer ? edited : undefined;
  const draft = current?.draft ?? given;
  const parts = { draft, errorOf };

  /** The form's own buttons need no server where there is a script. */
  function intercept(event: FormEvent<HTMLFormElement>) {
    const { submitter } = event.nativeEvent as SubmitEvent;
    const wish = submitter instanceof HTMLButtonElement ? submitter.value : '';
    if (!isEdit(wish) || !form.current) return;
    event.preventDefault();
    const next = editDraft(draftFromForm(new FormData(form.current)), wish);
    setEdited({ draft: next, from: answer, times: (current?.times ?? 0) + 1 });
    setDirty(true);
    setTimeout(() => document.getElementById(focusAfter(next, wish, language))?.focus());
  }

  return (
    <Form ref={form} method="post" noValidate onSubmit={intercept} onChange={() => setDirty(true)}>
      {/* Enter in a field presses the first button of a form: this one. */}
      <button type="submit" name="edit" value="save" tabIndex={-1} aria-hidden className="sr-only">
        {t('catalogue.save')}
      </button>
      <input type="hidden" name="version" value={version} />
      <fieldset disabled={!mayKeep} className="grid min-w-0 gap-4">
        <legend className="sr-only">{t('catalogue.product')}</legend>
        <ErrorSummary title={t('catalogue.mend')} problems={told} />
        {answer?.refused === 'changed-meanwhile' && (
          <Note tone="warning" alert title={t('catalogue.changedTitle')}>
            <p>{t('catalogue.changedText')}</p>
            <p>
              <a
                className="link"
                href={`/${language}/office/catalogue/${product?.id ?? ''}`}
                target="_blank"
                rel="noreferrer"
              >
                {t('catalogue.changedLook')}
              </a>
            </p>
          </Note>
        )}
        {!mayKeep && <Note tone="info">{t('catalogue.lookOnly')}</Note>}
        <div key={current?.times ?? JSON.stringify(given.options.length)} className="grid min-w-0 gap-4">
          <BasicsPart
            {...parts}
            categories={categories}
            eventTypes={eventTypes}
            known={product !== undefined}
          />
          <SalePart {...parts} vatRates={vatRates} />
          <OptionsPart {...parts} />
          <VariantsPart {...parts} held={product?.variants ?? []} />
          <DetailsPart {...parts} />
        </div>
      </fieldset>
      {mayKeep && (
        <div className="sticky bottom-16 z-20 mt-4 flex flex-wrap items-center justify-between gap-3 rounded-box border border-line bg-base-100 p-3 shadow-lift lg:bottom-4">
          <p role="status" className="px-1 text-quiet text-sm">
            {dirty || answer ? t('catalogue.unsaved') : ''}
          </p>
          <Button type="submit" name="edit" value="save" pending={saving} pendingLabel={t('site.busy')}>
            {t('catalogue.save')}
          </Button>
        </div>
      )}
    </Form>
  );
}
