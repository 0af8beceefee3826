import { useState } from 'react';
import type { OptionView, ProductView } from '#modules/shop/catalogue/contract';
import { Choice, ChoiceGroup } from '../../design/choice.tsx';
import { Field } from '../../design/field.tsx';
import { useMoney } from '../../design/money.tsx';
import { Said } from '../../design/said.tsx';
import { useWords } from '../../design/words.tsx';
import { type Chosen, optionField, priceOfValue, variantOf } from './choose-variant.ts';

type OptionChoicesProps = {
  product: ProductView;
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
  error: string | undefined;
};

/** Each option a group of radios; together they name the variant, with a script or without. */
export function OptionChoices({ product, chosen, onChoose, error }: OptionChoicesProps) {
  return product.options.map((option, place) => (
    <ChoiceGroup
      key={option.code}
      legend={<Said of={option.name} />}
      error={place === 0 ? error : undefined}
      className="grid grid-cols-[repeat(auto-fit,minmax(9.5rem,1fr))] gap-2.5"
    >
      {option.values.map((value) => (
        <OptionValue
          key={value.code}
          product={product}
          option={option}
          value={value}
          checked={chosen[option.code] === value.code}
          chosen={chosen}
          onChoose={onChoose}
        />
      ))}
    </ChoiceGroup>
  ));
}

type OptionValueProps = Omit<OptionChoicesProps, 'error'> & {
  option: OptionView;
  value: OptionView['values'][number];
  checked: boolean;
};

function OptionValue({ product, option, value, checked, chosen, onChoose }: OptionValueProps) {
  const { t } = useWords();
  const money = useMoney();
  const variant = variantOf(product, { ...chosen, [option.code]: value.code });
  const price = priceOfValue(product, option.code, value.code);
  const serves = variant?.serves ?? 0;
  const soldOut = variant?.availability.state === 'sold-out';
  const more = [
    product.options.length === 1 && serves > 1 && !value.name.text.includes(String(serves))
      ? t('product.serves', { count: serves })
      : '',
    price === undefined ? '' : money(price),
    soldOut ? t('shop.availability.soldOut') : '',
  ].filter(Boolean);
  return (
    <Choice
      name={optionField(option.code)}
      value={value.code}
      checked={checked}
      onChange={() => onChoose({ ...chosen, [option.code]: value.code })}
      required
      label={<Said of={value.name} />}
      more={more.length > 0 ? more.join(' · ') : undefined}
    />
  );
}

type PersonalWishesProps = {
  product: ProductView;
  text: string | undefined;
  textError: string | undefined;
  pictureError: string | undefined;
};

/** What makes it theirs: the words on it, the picture on it. */
export function PersonalWishes({ product, text = '', textError, pictureError }: PersonalWishesProps) {
  const { t, language } = useWords();
  const [length, setLength] = useState([...text].length);
  const { personalText, pictureUpload } = product;
  return (
    <>
      {personalText && (
        <Field
          as={personalText.max > 80 ? 'textarea' : 'input'}
          name="personalText"
          label={<Said of={personalText.label} />}
          optional={t('site.optional')}
          lang={personalText.label.lang === language ? undefined : language}
          defaultValue={text}
          maxLength={personalText.max}
          error={textError}
          hint={
            length > 0
              ? t('product.lettersLeft', { count: personalText.max - length })
              : t('product.lettersMost', { count: personalText.max })
          }
          onChange={(event: React.ChangeEvent<HTMLInputElement & HTMLTextAreaElement>) =>
            setLength([...event.target.value].length)
          }
        />
      )}
      {pictureUpload && (
        <Field
          type="file"
          name="picture"
          accept="image/jpeg,image/png,image/webp,image/avif"
          label={t('product.picture')}
          optional={t('site.optional')}
          hint={t('product.pictureHint')}
          error={pictureError}
        />
      )}
    </>
  );
}
