import { allergens, diets, MOST_LETTERS } from '#modules/shop/catalogue/contract';
import { ChoiceGroup, Tick } from '../../../design/choice.tsx';
import { Field } from '../../../design/field.tsx';
import { useWords } from '../../../design/words.tsx';
import { Part } from '../../order/part.tsx';
import { TextFields } from '../text-fields.tsx';
import type { PartProps } from './part-props.ts';

const grid = 'grid grid-cols-2 gap-x-4 sm:grid-cols-3 lg:grid-cols-4';

/** What else shoppers should know, and what they may add of their own. */
export function DetailsPart({ draft, errorOf }: PartProps) {
  const { t } = useWords();
  return (
    <>
      <Part title={t('catalogue.part.facts')}>
        <div className="grid gap-5">
          <ChoiceGroup
            legend={t('catalogue.field.allergens')}
            hint={t('catalogue.hint.allergens')}
            className={grid}
          >
            {allergens.map((name) => (
              <Tick
                key={name}
                name="allergens"
                value={name}
                defaultChecked={draft.allergens.includes(name)}
                label={t(`product.allergen.${name}`)}
              />
            ))}
          </ChoiceGroup>
          <ChoiceGroup legend={t('catalogue.field.diets')} className={grid}>
            {diets.map((name) => (
              <Tick
                key={name}
                name="diets"
                value={name}
                defaultChecked={draft.diets.includes(name)}
                label={t(`shop.diet.${name}`)}
              />
            ))}
          </ChoiceGroup>
          <div className="grid gap-5 sm:grid-cols-2">
            <Field
              name="maker"
              id="maker"
              label={t('catalogue.field.maker')}
              defaultValue={draft.fields.maker}
              maxLength={MOST_LETTERS.short}
              error={errorOf('maker')}
            />
            <Field
              name="makingDays"
              id="makingDays"
              inputMode="numeric"
              label={t('catalogue.field.makingDays')}
              defaultValue={draft.fields.makingDays}
              maxLength={3}
              error={errorOf('makingDays')}
            />
          </div>
          <TextFields
            name="material"
            label={t('catalogue.field.material')}
            texts={draft.material}
            most={200}
          />
          <Tick
            name="uniquePiece"
            defaultChecked={draft.flags.uniquePiece}
            label={t('catalogue.field.uniquePiece')}
          />
          <Tick
            name="highlight"
            defaultChecked={draft.flags.highlight}
            label={t('catalogue.field.highlight')}
          />
        </div>
      </Part>
      <Part title={t('catalogue.part.personal')}>
        <div className="grid gap-5">
          <Tick name="personal" defaultChecked={draft.personal} label={t('catalogue.field.personal')} />
          <TextFields
            name="personalLabel"
            label={t('catalogue.field.personalLabel')}
            texts={draft.personalLabel}
            most={MOST_LETTERS.short}
            error={errorOf('personalLabel.en')}
          />
          <Field
            name="personalMax"
            id="personalMax"
            inputMode="numeric"
            label={t('catalogue.field.personalMax')}
            defaultValue={draft.fields.personalMax}
            maxLength={3}
            className="max-w-48"
            error={errorOf('personalMax')}
          />
          <Tick
            name="pictureUpload"
            defaultChecked={draft.flags.pictureUpload}
            label={t('catalogue.field.pictureUpload')}
          />
        </div>
      </Part>
    </>
  );
}
