import type { KeptProduct } from '#modules/shop/catalogue/contract';
import { pickText } from '#platform/i18n';
import { Field } from '../../../design/field.tsx';
import { useWords } from '../../../design/words.tsx';
import { Part } from '../../order/part.tsx';
import type { Draft, DraftVariant } from './draft.ts';
import type { PartProps } from './part-props.ts';

/** What can be bought: price, number, whom it serves and how many there are, for each combination. */
export function VariantsPart({ draft, errorOf, held }: PartProps & { held: KeptProduct['variants'] }) {
  const { t } = useWords();
  const heldOf = new Map(held.map((variant) => [variant.id, variant.held ?? 0]));
  return (
    <Part title={t('catalogue.part.variants')}>
      <p className="mb-4 text-quiet">
        {t(draft.options.length > 0 ? 'catalogue.variantsText' : 'catalogue.oneVariant')}
      </p>
      <ul className="grid gap-4">
        {draft.variants.map((variant, at) => (
          <li
            key={`${variant.id} ${JSON.stringify(variant.options)}`}
            className="rounded-field border border-line p-4"
          >
            <Variant
              draft={draft}
              variant={variant}
              at={at}
              errorOf={errorOf}
              held={heldOf.get(variant.id) ?? 0}
            />
          </li>
        ))}
      </ul>
    </Part>
  );
}

type VariantProps = Pick<PartProps, 'errorOf'> & {
  draft: Draft;
  variant: DraftVariant;
  at: number;
  held: number;
};

function Variant({ draft, variant, at, errorOf, held }: VariantProps) {
  const { t, language } = useWords();
  const path = `variants.${at}`;
  const names = draft.options.map(({ code, values }) => {
    const value = values.findIndex((one) => one.code === variant.options[code]);
    return (
      pickText(values[value]?.names ?? {}, language).text || t('catalogue.field.value', { n: value + 1 })
    );
  });
  const field = (name: 'price' | 'sku' | 'serves' | 'onHand', mode: 'decimal' | 'numeric' | 'text') => (
    <Field
      name={`${path}.${name}`}
      id={`${path}.${name}`}
      inputMode={mode}
      label={t(`catalogue.field.${name}`)}
      hint={name === 'onHand' && held > 0 ? t('catalogue.heldNow', { count: held }) : undefined}
      defaultValue={variant[name]}
      maxLength={name === 'sku' ? 60 : 14}
      className={name === 'onHand' ? 'of-kind of-product of-rental' : ''}
      error={errorOf(`${path}.${name}`)}
    />
  );
  return (
    <fieldset className="min-w-0">
      <legend className={names.length > 0 ? 'mb-2 font-medium' : 'sr-only'}>
        {names.join(' · ') || t('catalogue.part.variants')}
      </legend>
      <input type="hidden" name={`${path}.id`} value={variant.id} />
      {draft.options.map(({ code }) => (
        <input
          key={code}
          type="hidden"
          name={`${path}.options.${code}`}
          value={variant.options[code] ?? ''}
        />
      ))}
      <div className="grid grid-cols-2 items-start gap-3 lg:grid-cols-4">
        {field('price', 'decimal')}
        {field('sku', 'text')}
        {field('serves', 'numeric')}
        {field('onHand', 'numeric')}
      </div>
    </fieldset>
  );
}
