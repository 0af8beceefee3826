import { Trash2 } from 'lucide-react';
import type { CartLineView } from '#modules/shop/cart/contract';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { SearchBox } from '../../design/list/search-box.tsx';
import { Money } from '../../design/money.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { FoundThings } from '../find-things/found-things.tsx';
import type { NewOrderForm } from './use-new-order.ts';

/** What is ordered: found in the catalogue, and put in line by line. */
export function ThingsPart({ form }: { form: NewOrderForm }) {
  const { t } = useWords();
  const { answer, text, errorOf } = form;
  const lines = answer?.page?.cart.lines ?? [];
  return (
    <Panel title={t('orderLife.new.what')}>
      {lines.length === 0 ? (
        <p className="mb-4 text-quiet">{t('orderLife.new.empty')}</p>
      ) : (
        <ul className="mb-5 grid divide-y divide-line">
          {lines.map((line) => (
            <Line key={line.id} line={line} error={errorOf(`quantity.${line.id}`)} />
          ))}
        </ul>
      )}
      <div className="flex gap-2">
        <SearchBox q={text('q')} label={t('orderLife.new.search')} hint={t('orderLife.new.searchHint')} />
        <Button type="submit" name="intent" value="search" look="quiet">
          {t('office.list.searchAction')}
        </Button>
      </div>
      {answer?.found && <FoundThings found={answer.found} />}
    </Panel>
  );
}

function Line({ line, error }: { line: CartLineView; error: string | undefined }) {
  const { t } = useWords();
  const field = `quantity.${line.id}`;
  return (
    <li className="flex flex-wrap items-end gap-x-4 gap-y-2 py-3">
      <span className="min-w-0 flex-1 basis-56">
        <span className="block font-medium">{line.name.text}</span>
        <span className="block text-quiet text-sm">
          {line.optionNames.map((name) => name.text).join(' · ')}
          {line.personalText && ` “${line.personalText}”`}
        </span>
      </span>
      <Field
        key={line.quantity}
        id={field}
        name={field}
        label={t('orderLife.new.pieces')}
        inputMode="numeric"
        defaultValue={line.quantity}
        error={error}
        className="w-24"
      />
      <Money minor={line.totalMinor} className="min-w-20 pb-2.5 text-right font-semibold" />
      <Button
        type="submit"
        name="remove"
        value={line.id}
        look="bare"
        icon
        aria-label={t('orderLife.new.remove', { name: line.name.text })}
      >
        <Trash2 aria-hidden size={17} />
      </Button>
    </li>
  );
}
