import { type KeptGroup, MOST_LETTERS, productKinds, slugOf } from '#modules/shop/catalogue/contract';
import { pickText } from '#platform/i18n';
import { ChoiceGroup, Tick } from '../../../design/choice.tsx';
import { Field } from '../../../design/field.tsx';
import { SaidIn } from '../../../design/said.tsx';
import { useWords } from '../../../design/words.tsx';
import { Part } from '../../order/part.tsx';
import { TextFields } from '../text-fields.tsx';
import type { PartProps } from './part-props.ts';
import { firstName } from './to-input.ts';

type BasicsProps = PartProps & { categories: KeptGroup[]; eventTypes: KeptGroup[]; known: boolean };

/** What it is called, what it is, and where it stands in the shop. */
export function BasicsPart({ draft, errorOf, categories, eventTypes, known }: BasicsProps) {
  const { t, language } = useWords();
  return (
    <>
      <Part title={t('catalogue.part.texts')}>
        <div className="grid gap-5">
          <TextFields
            name="names"
            label={t('catalogue.field.name')}
            texts={draft.names}
            most={MOST_LETTERS.name}
            error={errorOf('names.en')}
          />
          <TextFields
            name="summary"
            label={t('catalogue.field.summary')}
            texts={draft.summary}
            rows={2}
            most={MOST_LETTERS.summary}
          />
          <TextFields
            name="description"
            label={t('catalogue.field.description')}
            texts={draft.description}
            rows={7}
            most={MOST_LETTERS.description}
          />
        </div>
      </Part>
      <Part title={t('catalogue.part.place')}>
        <div className="grid gap-5 md:grid-cols-2">
          <Field
            as="select"
            name="kind"
            id="kind"
            label={t('catalogue.field.kind')}
            hint={t('catalogue.field.kindHint')}
            defaultValue={draft.kind}
            error={errorOf('kind')}
          >
            {productKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`catalogue.kind.${kind}.name`)}: {t(`catalogue.kind.${kind}.text`)}
              </option>
            ))}
          </Field>
          <Field
            as="select"
            name="category"
            id="category"
            label={t('catalogue.field.category')}
            hint={categories.length === 0 ? t('catalogue.field.noCategory') : undefined}
            defaultValue={draft.category}
            error={errorOf('category')}
          >
            {categories.map(({ slug, names }) => (
              <option key={slug} value={slug}>
                {pickText(names, language).text}
              </option>
            ))}
          </Field>
          <Field
            name="slug"
            id="slug"
            label={t('catalogue.field.slug')}
            hint={t(known ? 'catalogue.field.slugKnown' : 'catalogue.field.slugHint')}
            defaultValue={draft.slug}
            placeholder={slugOf(firstName(draft.names))}
            maxLength={MOST_LETTERS.slug}
            autoCapitalize="none"
            spellCheck={false}
            error={errorOf('slug')}
          />
          <Field
            as="select"
            name="state"
            id="state"
            label={t('catalogue.field.state')}
            defaultValue={draft.state}
            error={errorOf('state')}
          >
            {(
              ['draft', 'published', ...(draft.state === 'archived' ? (['archived'] as const) : [])] as const
            ).map((state) => (
              <option key={state} value={state}>
                {t(`catalogue.state.${state}`)}
              </option>
            ))}
          </Field>
        </div>
        {eventTypes.length > 0 && (
          <div className="mt-5">
            <ChoiceGroup
              id="eventTypes"
              legend={t('catalogue.field.eventTypes')}
              error={errorOf('eventTypes')}
              className="grid grid-cols-2 gap-x-4 sm:grid-cols-3 lg:grid-cols-4"
            >
              {eventTypes.map(({ slug, names }) => (
                <Tick
                  key={slug}
                  name="eventTypes"
                  value={slug}
                  defaultChecked={draft.eventTypes.includes(slug)}
                  label={<SaidIn texts={names} />}
                />
              ))}
            </ChoiceGroup>
          </div>
        )}
      </Part>
    </>
  );
}
