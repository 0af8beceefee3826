import { Plus, X } from 'lucide-react';
import { MOST, MOST_LETTERS } from '#modules/shop/catalogue/contract';
import { Button } from '../../../design/button.tsx';
import { useWords } from '../../../design/words.tsx';
import { Part } from '../../order/part.tsx';
import { TextFields } from '../text-fields.tsx';
import type { DraftOption } from './draft.ts';
import type { PartProps } from './part-props.ts';

/** Size, taste, colour: each with its values; every combination of them is a variant below. */
export function OptionsPart({ draft, errorOf }: PartProps) {
  const { t } = useWords();
  return (
    <Part title={t('catalogue.part.options')}>
      <div id="options" tabIndex={-1} className="grid gap-4 outline-none">
        <p className="text-quiet">{t('catalogue.optionsText')}</p>
        {draft.options.map((option, at) => (
          <Option key={option.code} option={option} at={at} errorOf={errorOf} />
        ))}
        {draft.options.length < MOST.options && (
          <Button
            type="submit"
            name="edit"
            value="option.add"
            look="quiet"
            size="small"
            className="justify-self-start"
          >
            <Plus aria-hidden size={16} />
            {t('catalogue.addOption')}
          </Button>
        )}
      </div>
    </Part>
  );
}

function Option({ option, at, errorOf }: { option: DraftOption; at: number } & Pick<PartProps, 'errorOf'>) {
  const { t } = useWords();
  const path = `options.${at}`;
  return (
    <fieldset className="grid min-w-0 gap-4 rounded-field border border-line p-4">
      <legend className="px-1 font-medium text-[0.9375rem]">{t('catalogue.option', { n: at + 1 })}</legend>
      <input type="hidden" name={`${path}.code`} value={option.code} />
      <TextFields
        name={`${path}.names`}
        label={t('catalogue.field.option')}
        texts={option.names}
        most={MOST_LETTERS.short}
        error={errorOf(`${path}.names.en`)}
        tight
      />
      <ul className="grid gap-3 border-line border-l-2 pl-3 sm:pl-4">
        {option.values.map((value, place) => (
          <li key={value.code} className="flex items-start gap-2">
            <input type="hidden" name={`${path}.values.${place}.code`} value={value.code} />
            <div className="min-w-0 flex-1">
              <TextFields
                name={`${path}.values.${place}.names`}
                label={t('catalogue.field.value', { n: place + 1 })}
                texts={value.names}
                most={MOST_LETTERS.short}
                error={errorOf(`${path}.values.${place}.names.en`)}
                tight
              />
            </div>
            <Button
              type="submit"
              name="edit"
              value={`value.remove.${at}.${place}`}
              look="bare"
              size="small"
              icon
              className="mt-7"
              aria-label={t('catalogue.removeValue', { n: place + 1, option: at + 1 })}
            >
              <X aria-hidden size={18} />
            </Button>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" name="edit" value={`value.add.${at}`} look="quiet" size="small">
          <Plus aria-hidden size={16} />
          {t('catalogue.addValue')}
        </Button>
        <Button type="submit" name="edit" value={`option.remove.${at}`} look="danger" size="small">
          {t('catalogue.removeOption')}
        </Button>
      </div>
    </fieldset>
  );
}
