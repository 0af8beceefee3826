import type { DraftOption } from '#modules/shop/quotes/contract';
import { Button } from '../../design/button.tsx';
import { SearchBox } from '../../design/list/search-box.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { FoundThings } from '../find-things/found-things.tsx';
import type { Thing } from '../find-things/things-called.ts';

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
        <FoundThings
          found={found}
          textLess
          add={(variantId) => ({ name: 'press', value: `add ${variantId}` })}
        />
      )}
    </Panel>
  );
}
