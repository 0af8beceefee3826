import { type KeptGroup, productStates } from '#modules/shop/catalogue/contract';
import { pickText } from '#platform/i18n';
import { Field } from '../../../design/field.tsx';
import { useWords } from '../../../design/words.tsx';
import { changeChoices } from './read-change.ts';

type FieldsProps = {
  categories: KeptGroup[];
  mayKeep: boolean;
  values?: URLSearchParams;
  error?: string | undefined;
};

/** What to do with many: one question, and the one field it needs. */
export function ChangeFields({ categories, mayKeep, values, error }: FieldsProps) {
  const { t, language } = useWords();
  const value = (name: string) => values?.get(name) ?? '';
  // Agents count and correct stock; the rest of the catalogue is the managers'.
  const choices = changeChoices.filter((choice) => mayKeep || choice.startsWith('stock'));
  return (
    <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-[1.4fr_1.1fr_0.9fr]">
      <Field
        as="select"
        name="choice"
        label={t('catalogue.change.what')}
        defaultValue={value('choice') || choices[0]}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {t(`catalogue.change.choice.${choice}`)}
          </option>
        ))}
      </Field>
      <Field
        name="amount"
        id="amount"
        className="for-choice for-price-add for-price-percent for-price-set for-stock-count for-stock-correct"
        label={t('catalogue.change.amount')}
        hint={t('catalogue.change.amountHint')}
        defaultValue={value('amount')}
        inputMode="text"
        maxLength={14}
        error={error}
      />
      <Field
        name="note"
        className="for-choice for-stock-count for-stock-correct"
        label={t('catalogue.change.note')}
        defaultValue={value('note')}
        maxLength={200}
      />
      {mayKeep && (
        <>
          <Field
            as="select"
            name="toState"
            className="for-choice for-state"
            label={t('catalogue.field.state')}
            defaultValue={value('toState') || 'published'}
          >
            {productStates.map((state) => (
              <option key={state} value={state}>
                {t(`catalogue.state.${state}`)}
              </option>
            ))}
          </Field>
          <Field
            as="select"
            name="toCategory"
            className="for-choice for-category"
            label={t('catalogue.field.category')}
            defaultValue={value('toCategory')}
          >
            {categories.map(({ slug, names }) => (
              <option key={slug} value={slug}>
                {pickText(names, language).text}
              </option>
            ))}
          </Field>
        </>
      )}
    </div>
  );
}
