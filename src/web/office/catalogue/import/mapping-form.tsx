import { Form, useNavigation } from 'react-router';
import {
  type ImportView,
  importFields,
  type KeptGroup,
  OTHER_CATEGORY,
  productKinds,
} from '#modules/shop/catalogue/contract';
import type { VatRate } from '#modules/shop/settings/contract';
import { languages, pickText } from '#platform/i18n';
import { Button } from '../../../design/button.tsx';
import { Tick } from '../../../design/choice.tsx';
import { Field } from '../../../design/field.tsx';
import { Note } from '../../../design/note.tsx';
import { useWords } from '../../../design/words.tsx';
import { Part } from '../../order/part.tsx';
import type { ImportAnswer } from './import-action.ts';
import { fieldWords } from './import-words.ts';

type MappingProps = {
  sheet: ImportView;
  categories: KeptGroup[];
  vatRates: VatRate[];
  answer: ImportAnswer | undefined;
};

/** What each column means, and what new products have that no column says. */
export function MappingForm({ sheet, categories, vatRates, answer }: MappingProps) {
  const { t, language } = useWords();
  const sending = useNavigation().formMethod === 'POST';
  const { mapping, columns } = sheet;
  const typed = answer?.typed;
  const choices = importFields
    .map((field) => ({ field, words: fieldWords(t, field) }))
    .sort((a, b) => a.words.localeCompare(b.words, language));
  const categorySlugs = new Set(categories.map(({ slug }) => slug));
  return (
    <Form method="post" className="grid gap-4">
      <input type="hidden" name="intent" value="map" />
      <Part title={t('imports.mapping.title')}>
        <p className="mb-4 text-quiet">{t('imports.mapping.lead')}</p>
        {answer?.problem && (
          <div className="mb-4">
            <Note tone="error" alert>
              {t(`imports.mapping.problem.${answer.problem}`)}
            </Note>
          </div>
        )}
        <ul className="divide-y divide-line">
          {columns.map(({ name, filled, sample }, at) => {
            const called = name || t('imports.mapping.unnamed', { n: at + 1 });
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place, and names may come twice
              <li key={at} className="grid items-center gap-x-4 gap-y-1.5 py-2.5 sm:grid-cols-2">
                <div className="min-w-0">
                  <span className="block break-words font-medium">{called}</span>
                  <span className="block truncate text-quiet text-sm">
                    {filled > 0 ? t('imports.mapping.example', { sample }) : t('imports.mapping.emptyColumn')}
                  </span>
                </div>
                <Field
                  as="select"
                  name={`column.${at}`}
                  label={`${called}: ${t('imports.mapping.means')}`}
                  quietLabel
                  defaultValue={typed?.[`column.${at}`] ?? mapping.columns[at] ?? ''}
                >
                  <option value="">{t('imports.mapping.ignore')}</option>
                  {choices.map(({ field, words }) => (
                    <option key={field} value={field}>
                      {words}
                    </option>
                  ))}
                </Field>
              </li>
            );
          })}
        </ul>
      </Part>
      <Part title={t('imports.mapping.newTitle')}>
        <p className="mb-4 text-quiet">{t('imports.mapping.newText')}</p>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            as="select"
            name="category"
            label={t('imports.mapping.category')}
            defaultValue={typed?.category ?? mapping.category}
          >
            {categories.map(({ slug, names }) => (
              <option key={slug} value={slug}>
                {pickText(names, language).text}
              </option>
            ))}
            {!categorySlugs.has(OTHER_CATEGORY) && (
              <option value={OTHER_CATEGORY}>{t('imports.mapping.other')}</option>
            )}
          </Field>
          <Field
            as="select"
            name="kind"
            label={t('imports.mapping.kind')}
            hint={t('imports.mapping.kindHint')}
            defaultValue={typed?.kind ?? mapping.kind}
          >
            {productKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`catalogue.kind.${kind}.name`)}
              </option>
            ))}
          </Field>
          <Field
            as="select"
            name="vatRateBp"
            label={t('imports.mapping.vat')}
            defaultValue={typed?.vatRateBp ?? mapping.vatRateBp}
          >
            {vatRates.map(({ rateBp, names }) => (
              <option key={rateBp} value={rateBp}>
                {rateBp / 100} % {pickText(names, language).text}
              </option>
            ))}
          </Field>
          <Field
            as="select"
            name="language"
            label={t('imports.mapping.language')}
            defaultValue={typed?.language ?? mapping.language}
          >
            {languages.map((one) => (
              <option key={one} value={one}>
                {t(`site.inLanguage.${one}`)}
              </option>
            ))}
          </Field>
        </div>
        <div className="mt-3">
          <Tick
            name="categoryFromType"
            value="yes"
            label={t('imports.mapping.fromType')}
            defaultChecked={typed ? typed.categoryFromType === 'yes' : mapping.categoryFromType}
          />
        </div>
      </Part>
      <Button type="submit" pending={sending} pendingLabel={t('site.busy')} className="justify-self-start">
        {t('imports.mapping.check')}
      </Button>
    </Form>
  );
}
