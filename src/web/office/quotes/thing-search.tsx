import { Plus } from 'lucide-react';
import type { DraftOption } from '#modules/shop/quotes/contract';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { SearchBox } from '../../design/list/search-box.tsx';
import { Money } from '../../design/money.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import type { Thing } from '../new-order/found.ts';

type ThingSearchProps = { q: string; into: string; found: Thing[] | null; options: DraftOption[] };

/** Things of the catalogue, to be put into one of the options. */
export function ThingSearch({ q, into, found, options }: ThingSearchProps) {
  const { t } = useWords();
  if (options.length === 0) return null;
  return (
    <Panel title={t('officeQuotes.addThing')}>
      <div className="flex flex-wrap items-end gap-2">
        <SearchBox
          q={q}
          label={t('orderLife.new.search')}
          hint={t('orderLife.new.searchHint')}
          className="flex-1 max-sm:basis-full"
        />
        {options.length > 1 && (
          <select
            name="into"
            aria-label={t('officeQuotes.into')}
            defaultValue={into}
            className="control w-auto"
          >
            {options.map(({ id, name }, place) => (
              <option key={id} value={id}>
                {name || t('officeQuotes.option', { place: place + 1 })}
              </option>
            ))}
          </select>
        )}
        <Button type="submit" name="press" value="search" look="quiet">
          {t('office.list.searchAction')}
        </Button>
      </div>
      {found && (
        <ul role="status" className="mt-4 grid divide-y divide-line">
          {found.length === 0 && <li className="text-quiet">{t('orderLife.new.nothing')}</li>}
          {found.map(({ variantId, name, options: chosen, priceMinor, pieces }) => (
            <li key={variantId} className="flex flex-wrap items-end gap-x-4 gap-y-2 py-3">
              <span className="min-w-0 flex-1 basis-56">
                <span className="block font-medium">{name}</span>
                <span className="block text-quiet text-sm">
                  {chosen} <Money minor={priceMinor} />
                </span>
              </span>
              <Field
                name={`pieces.${variantId}`}
                label={t('orderLife.new.pieces')}
                inputMode="numeric"
                defaultValue={pieces}
                className="w-24"
              />
              <Button
                type="submit"
                name="press"
                value={`add ${variantId}`}
                look="quiet"
                aria-label={t('orderLife.new.addNamed', { name: `${name} ${chosen}`.trim() })}
              >
                <Plus aria-hidden size={17} />
                {t('orderLife.new.add')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
