import { Form, useNavigation } from 'react-router';
import {
  countMeanings,
  duplicateWays,
  type FieldView,
  guestColumns,
  type ImportView,
} from '#modules/planner/guests/contract';
import { languages } from '#platform/i18n';
import { Button } from '../../../design/button.tsx';
import { Field } from '../../../design/field.tsx';
import { textIn, type Values } from '../../../design/forms/form-values.ts';
import { Panel } from '../../../design/panel.tsx';
import { useWords } from '../../../design/words.tsx';
import { columnWords } from './import-words.ts';

type MappingProps = { sheet: ImportView; fields: FieldView[]; typed: Values | undefined };

/** What each column means, and how numbers and people who are on the list already are taken. */
export function MappingForm({ sheet, fields, typed }: MappingProps) {
  const { t } = useWords();
  const sending = useNavigation().formMethod === 'POST';
  const { mapping, columns, sheets } = sheet;
  const value = (name: string, own: string) => (typed ? textIn(typed, name) : own);
  return (
    <>
      {sheets.length > 1 && (
        <Panel>
          <Form method="post" className="flex flex-wrap items-end gap-3">
            <input type="hidden" name="intent" value="sheet" />
            <Field
              as="select"
              name="sheet"
              label={t('guestImport.sheet')}
              defaultValue={mapping.sheet}
              className="flex-1"
            >
              {sheets.map((name, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is its place
                <option key={at} value={at}>
                  {name}
                </option>
              ))}
            </Field>
            <Button type="submit" look="quiet">
              {t('guestImport.takeSheet')}
            </Button>
          </Form>
        </Panel>
      )}
      <Form key={mapping.sheet} method="post" className="grid gap-5">
        <input type="hidden" name="intent" value="map" />
        <Panel title={t('guestImport.columnsTitle')}>
          <p className="mb-4 text-quiet">{t('guestImport.columnsText')}</p>
          <ul className="divide-y divide-line">
            {columns.map(({ name, filled, sample }, at) => {
              const called = name || t('guestImport.noName', { n: at + 1 });
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place, and names may come twice
                <li key={at} className="grid items-center gap-x-4 gap-y-1.5 py-2.5 sm:grid-cols-2">
                  <div className="min-w-0">
                    <span className="block font-medium [overflow-wrap:anywhere]">{called}</span>
                    <span className="block truncate text-quiet text-sm">
                      {filled > 0 ? t('guestImport.example', { sample }) : t('guestImport.emptyColumn')}
                    </span>
                  </div>
                  <Field
                    as="select"
                    name={`column.${at}`}
                    label={t('guestImport.means', { name: called })}
                    quietLabel
                    defaultValue={value(`column.${at}`, mapping.columns[at] ?? '')}
                  >
                    <option value="">{t('guestImport.ignore')}</option>
                    {guestColumns.map((column) => (
                      <option key={column} value={column}>
                        {columnWords(t, column)}
                      </option>
                    ))}
                    {fields.map(({ id, label }) => (
                      <option key={id} value={`own:${id}`}>
                        {label}
                      </option>
                    ))}
                  </Field>
                </li>
              );
            })}
          </ul>
        </Panel>
        <Panel>
          <div className="grid gap-4 sm:grid-cols-3">
            <Field
              as="select"
              name="duplicates"
              label={t('guestImport.duplicates')}
              defaultValue={value('duplicates', mapping.duplicates)}
            >
              {duplicateWays.map((way) => (
                <option key={way} value={way}>
                  {t(`guestImport.ways.${way}`)}
                </option>
              ))}
            </Field>
            <Field
              as="select"
              name="countMeans"
              label={t('guestImport.countMeans')}
              defaultValue={value('countMeans', mapping.countMeans)}
            >
              {countMeanings.map((one) => (
                <option key={one} value={one}>
                  {t(`guestImport.meanings.${one}`)}
                </option>
              ))}
            </Field>
            <Field
              as="select"
              name="language"
              label={t('guestImport.language')}
              defaultValue={value('language', mapping.language)}
            >
              {languages.map((one) => (
                <option key={one} value={one}>
                  {t(`settings.languages.${one}`)}
                </option>
              ))}
            </Field>
          </div>
        </Panel>
        <Button type="submit" pending={sending} pendingLabel={t('site.busy')} className="justify-self-start">
          {t('guestImport.check')}
        </Button>
      </Form>
    </>
  );
}
