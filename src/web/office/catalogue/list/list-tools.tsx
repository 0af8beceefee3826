import { Form, useSubmit } from 'react-router';
import {
  type EventTypeView,
  type KeepingList,
  type KeepingQuery,
  type KeptGroup,
  keepingSorts,
  productKinds,
  productStates,
} from '#modules/shop/catalogue/contract';
import { pickText } from '#platform/i18n';
import { Button } from '../../../design/button.tsx';
import { SearchBox } from '../../../design/list/search-box.tsx';
import { ViewLinks } from '../../../design/list/view-links.tsx';
import { useWords } from '../../../design/words.tsx';
import { keepingAddress, queryPairs } from './query.ts';

type ToolsProps = {
  query: KeepingQuery;
  list: KeepingList;
  categories: KeptGroup[];
  eventTypes: EventTypeView[];
};

/** State, search, filters and order: all of it in the address. */
export function ListTools({ query, list, categories, eventTypes }: ToolsProps) {
  const { t, language } = useWords();
  const submit = useSubmit();
  const { page: _, state, low, ...kept } = query;
  const views = [
    {
      to: keepingAddress(language, kept),
      label: t('catalogue.all', { count: list.states.draft + list.states.published }),
      current: !state && !low,
    },
    ...productStates.map((one) => ({
      to: keepingAddress(language, { ...kept, state: one }),
      label: t(`catalogue.view.${one}`, { count: list.states[one] }),
      current: state === one,
    })),
    {
      to: keepingAddress(language, { ...kept, low: '1' }),
      label: t('catalogue.view.low', { count: list.low }),
      current: low === '1',
    },
  ];
  const { q: __, sort, category, kind, eventType, ...others } = query;
  const choice = (
    name: string,
    label: string,
    value: string | undefined,
    options: { value: string; text: string }[],
    any?: string,
  ) => (
    <select
      key={`${name} ${value ?? ''}`}
      name={name}
      aria-label={label}
      defaultValue={value ?? ''}
      className="control w-auto min-w-0 max-w-full flex-1 basis-[calc(50%-0.25rem)] sm:flex-none"
      onChange={(event) => void submit(event.currentTarget.form)}
    >
      {any && <option value="">{any}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  );
  return (
    <div className="mb-4 grid gap-3">
      <ViewLinks views={views} />
      <Form role="search" action={`/${language}/office/catalogue`} className="flex flex-wrap gap-2">
        {queryPairs({ ...others, page: undefined }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="flex basis-full gap-2">
          <SearchBox q={query.q} label={t('catalogue.search')} hint={t('catalogue.searchHint')} />
          <Button type="submit" look="quiet">
            {t('office.list.searchAction')}
          </Button>
        </div>
        {choice(
          'category',
          t('catalogue.field.category'),
          category,
          categories.map(({ slug, names }) => ({ value: slug, text: pickText(names, language).text })),
          t('catalogue.anyCategory'),
        )}
        {choice(
          'kind',
          t('catalogue.field.kind'),
          kind,
          productKinds.map((one) => ({ value: one, text: t(`catalogue.kind.${one}.name`) })),
          t('catalogue.anyKind'),
        )}
        {choice(
          'eventType',
          t('catalogue.field.eventTypes'),
          eventType,
          eventTypes.map(({ slug, name }) => ({ value: slug, text: name.text })),
          t('catalogue.anyEventType'),
        )}
        {choice(
          'sort',
          t('office.list.sort'),
          sort ?? 'recent',
          keepingSorts.map((one) => ({ value: one, text: t(`catalogue.sort.${one}`) })),
        )}
      </Form>
    </div>
  );
}
