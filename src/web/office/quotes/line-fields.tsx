import { Trash2 } from 'lucide-react';
import type { AgreedOffer } from '#modules/shop/checkout';
import type { DraftLine, ProposedLine } from '#modules/shop/quotes/contract';
import { pickText } from '#platform/i18n';
import { formatDay } from '#platform/time';
import { Badge } from '../../design/badge.tsx';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { amountField, textIn, type Values } from '../../design/forms/form-values.ts';
import { Money } from '../../design/money.tsx';
import { useWords } from '../../design/words.tsx';
import { officeQuotes } from '../../words/en/office-quotes.ts';

type LineFieldsProps = {
  optionId: string;
  line: DraftLine;
  proposed: ProposedLine | undefined;
  values: Values;
  errorOf: (field: string) => string | undefined;
  problem: AgreedOffer['problems'][number] | undefined;
  agrees: boolean;
};

/** One thing of an option: how many, at which price, with which words, and whether the day has it. */
export function LineFields({ optionId, line, proposed, values, errorOf, problem, agrees }: LineFieldsProps) {
  const { t, language } = useWords();
  const { id } = line;
  const name = proposed ? pickText(proposed.names, language).text : t('officeQuotes.goneThing');
  const options = proposed?.optionNames.map((names) => pickText(names, language).text).join(' · ');
  const field = (leaf: string) => ({
    id: `proposal-line.${id}.${leaf}`,
    name: `line.${id}.${leaf}`,
    defaultValue: textIn(values, `line.${id}.${leaf}`),
    error: errorOf(`line.${id}.${leaf}`),
  });
  return (
    <li className="grid items-start gap-x-4 gap-y-2 py-4 sm:grid-cols-[minmax(0,1fr)_6rem_8rem_auto]">
      <input type="hidden" name={`lines.${optionId}`} value={id} />
      <input type="hidden" name={`line.${id}.variantId`} value={line.variantId} />
      <div className="min-w-0">
        <p className="break-words font-medium">{name}</p>
        {options && <p className="text-quiet text-sm">{options}</p>}
        {problem && <NotFree problem={problem} />}
        <Field
          {...field('personalText')}
          label={t('officeQuotes.lineText')}
          quietLabel
          placeholder={t('officeQuotes.lineText')}
          maxLength={500}
          className="mt-2"
        />
      </div>
      <Field {...field('quantity')} label={t('orderLife.new.pieces')} inputMode="numeric" />
      {agrees ? (
        <Field
          {...field('unitMinor')}
          label={t('officeQuotes.unit')}
          inputMode="decimal"
          placeholder={proposed ? amountField(proposed.unitMinor, language) : ''}
        />
      ) : (
        <div>
          <input type="hidden" name={`line.${id}.unitMinor`} value={textIn(values, `line.${id}.unitMinor`)} />
          <p className="mb-1.5 font-medium text-[0.9375rem]">{t('officeQuotes.unit')}</p>
          <p className="py-2">{proposed && <Money minor={proposed.unitMinor} />}</p>
        </div>
      )}
      <span className="flex items-center gap-2 sm:flex-col sm:items-end">
        {proposed && <Money minor={proposed.totalMinor} className="font-semibold" />}
        <Button
          type="submit"
          name="press"
          value={`remove-line ${id}`}
          look="bare"
          icon
          aria-label={t('orderLife.new.remove', { name })}
        >
          <Trash2 aria-hidden size={17} />
        </Button>
      </span>
    </li>
  );
}

const isKnown = (code: string): code is keyof typeof officeQuotes.why =>
  Object.hasOwn(officeQuotes.why, code);

/** As it is now; nothing is held by a quote. */
function NotFree({ problem: { code, details } }: { problem: NonNullable<LineFieldsProps['problem']> }) {
  const { t, language } = useWords();
  const { earliest } = details;
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-2 text-sm">
      <Badge tone="warning">{t('officeQuotes.notFree')}</Badge>
      {t(`officeQuotes.why.${isKnown(code) ? code : 'other'}`, {
        day: typeof earliest === 'string' ? formatDay(earliest, language) : '',
      })}
    </p>
  );
}
