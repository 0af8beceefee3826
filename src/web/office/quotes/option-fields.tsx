import { Copy, Trash2 } from 'lucide-react';
import type { AgreedOffer } from '#modules/shop/checkout';
import type { DraftOption, ProposedOption } from '#modules/shop/quotes/contract';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { amountField, textIn, type Values } from '../../design/forms/form-values.ts';
import { Money } from '../../design/money.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { LineFields } from './line-fields.tsx';

type OptionFieldsProps = {
  option: DraftOption;
  place: number;
  /** As it would be read, when it is saved. */
  proposed: ProposedOption | undefined;
  values: Values;
  errorOf: (field: string) => string | undefined;
  notFree: AgreedOffer['problems'];
  /** May this person agree other prices than the shop's? */
  agrees: boolean;
};

/** One option of a proposal: its name, its lines, and how it gets there. */
export function OptionFields({
  option,
  place,
  proposed,
  values,
  errorOf,
  notFree,
  agrees,
}: OptionFieldsProps) {
  const { t, language } = useWords();
  const { id } = option;
  const field = (name: string) => ({
    id: `proposal-option.${id}.${name}`,
    name: `option.${id}.${name}`,
    defaultValue: textIn(values, `option.${id}.${name}`),
    error: errorOf(`option.${id}.${name}`),
  });
  const called = option.name || t('officeQuotes.option', { place });
  return (
    <Panel
      title={t('officeQuotes.option', { place })}
      action={
        <span className="flex gap-2">
          <Button
            type="submit"
            name="press"
            value={`copy-option ${id}`}
            look="bare"
            icon
            aria-label={t('officeQuotes.copyOption', { name: called })}
          >
            <Copy aria-hidden size={17} />
          </Button>
          <Button
            type="submit"
            name="press"
            value={`remove-option ${id}`}
            look="bare"
            icon
            aria-label={t('officeQuotes.removeOption', { name: called })}
          >
            <Trash2 aria-hidden size={17} />
          </Button>
        </span>
      }
    >
      <input type="hidden" name="options" value={id} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field {...field('name')} label={t('officeQuotes.optionName')} maxLength={60} />
        <Field
          {...field('text')}
          label={t('officeQuotes.optionText')}
          optional={t('site.optional')}
          maxLength={1000}
        />
      </div>
      {option.lines.length === 0 ? (
        <p className="mt-4 text-quiet">{t('officeQuotes.noLines')}</p>
      ) : (
        <ul className="mt-4 grid divide-y divide-line border-line border-y">
          {option.lines.map((line) => (
            <LineFields
              key={line.id}
              optionId={id}
              line={line}
              proposed={proposed?.lines.find((one) => one.id === line.id)}
              values={values}
              errorOf={errorOf}
              problem={notFree.find(({ variantId }) => variantId === line.variantId)}
              agrees={agrees}
            />
          ))}
        </ul>
      )}
      <div className="mt-4 grid items-start gap-4 sm:grid-cols-3">
        <Field {...field('method')} as="select" label={t('office.list.method')}>
          <option value="delivery">{t('office.method.delivery')}</option>
          <option value="pick-up">{t('office.method.pick-up')}</option>
        </Field>
        {agrees ? (
          <Field
            {...field('feeMinor')}
            label={t('officeQuotes.fee')}
            hint={t('officeQuotes.feeHint')}
            inputMode="decimal"
            placeholder={amountField(proposed?.feeMinor ?? 0, language)}
          />
        ) : (
          <div id={`proposal-option.${id}.feeMinor`}>
            <input
              type="hidden"
              name={`option.${id}.feeMinor`}
              value={textIn(values, `option.${id}.feeMinor`)}
            />
            <p className="mb-1.5 font-medium text-[0.9375rem]">{t('officeQuotes.fee')}</p>
            <p className="py-2">{proposed && <Money minor={proposed.feeMinor} />}</p>
            {errorOf(`option.${id}.feeMinor`) && (
              <p className="font-medium text-error text-sm">{errorOf(`option.${id}.feeMinor`)}</p>
            )}
          </div>
        )}
        {proposed && (
          <p className="sm:text-right">
            <span className="block font-medium text-[0.9375rem]">{t('quote.total')}</span>
            <Money minor={proposed.totalMinor} className="display text-2xl" />
          </p>
        )}
      </div>
    </Panel>
  );
}
