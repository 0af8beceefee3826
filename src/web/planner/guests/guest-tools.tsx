import { SlidersHorizontal } from 'lucide-react';
import { Form, useNavigation, useSubmit } from 'react-router';
import {
  ages,
  type GuestChoices,
  type GuestQuery,
  guestDiets,
  guestSorts,
  guestTypes,
  replyStates,
  severities,
} from '#modules/planner/guests/contract';
import { Button, LinkButton } from '../../design/button.tsx';
import { SearchBox } from '../../design/list/search-box.tsx';
import { ViewLinks } from '../../design/list/view-links.tsx';
import { useWords } from '../../design/words.tsx';
import { useEvent } from '../event/use-event.ts';
import { guestsAddress, guestsHome, isNarrowed } from './guest-query.ts';

type ToolsProps = { query: GuestQuery; choices: GuestChoices; total: number };
const further = ['group', 'tag', 'type', 'age', 'diet', 'severity', 'email'] as const;

/** Search, replies as views, and what else the list can be narrowed to; all of it stands in the address. */
export function GuestTools({ query, choices, total }: ToolsProps) {
  const { t, language } = useWords();
  const { event } = useEvent();
  const submit = useSubmit();
  const waiting = useNavigation().location?.pathname === guestsHome(language, event.id);
  const everybody = Object.values(choices.replies).reduce((sum, count) => sum + count, 0);
  const views = [undefined, ...replyStates].map((reply) => ({
    to: guestsAddress(language, event.id, { ...query, reply, page: undefined }),
    label: `${reply ? t(`guests.replies.${reply}`) : t('guests.everybody')} ${reply ? choices.replies[reply] : everybody}`,
    current: query.reply === reply,
  }));
  const isSet = further.some((name) => query[name]);
  return (
    <div className="mb-4 grid gap-3">
      <ViewLinks views={views} many />
      <Form
        role="search"
        action={guestsHome(language, event.id)}
        className="grid gap-3"
        onChange={(change) => {
          if (change.target instanceof HTMLSelectElement) void submit(change.currentTarget);
        }}
      >
        {query.reply && <input type="hidden" name="reply" value={query.reply} />}
        {query.party && <input type="hidden" name="party" value={query.party} />}
        <div className="flex flex-wrap gap-2">
          <div className="flex min-w-full flex-1 gap-2 sm:min-w-80">
            <SearchBox q={query.q} label={t('guests.search')} hint={t('guests.searchHint')} />
            <Button type="submit" look="quiet">
              {t('office.list.searchAction')}
            </Button>
          </div>
          <Choose
            name="sort"
            label={t('guests.sort')}
            value={query.sort ?? 'name'}
            options={guestSorts.map((sort) => [sort, t(`guests.sorts.${sort}`)])}
          />
        </div>
        <details open={isSet} className="group">
          <summary className="link inline-flex min-h-9 cursor-pointer items-center gap-2 text-sm">
            <SlidersHorizontal aria-hidden size={16} />
            {t('guests.narrow')}
          </summary>
          <div className="mt-2 grid grid-cols-2 gap-2 sm:flex sm:flex-wrap">
            {further.map((name) => (
              <Choose
                key={name}
                name={name}
                label={t(`guests.filters.${name}`)}
                any={t(`guests.filters.${name}`)}
                value={query[name] ?? ''}
                options={optionsOf(name)}
              />
            ))}
          </div>
        </details>
      </Form>
      <p
        role="status"
        className={`flex flex-wrap items-center gap-3 text-quiet text-sm ${waiting ? 'waiting' : ''}`}
      >
        {t('guests.found', { count: total })}
        {isNarrowed(query) && (
          <LinkButton to={guestsHome(language, event.id)} size="small" look="bare">
            {t('guests.clear')}
          </LinkButton>
        )}
      </p>
    </div>
  );

  function optionsOf(name: (typeof further)[number]): [string, string][] {
    switch (name) {
      case 'group':
        return choices.groups.map((group) => [group.id, `${group.name} (${group.count})`]);
      case 'tag':
        return choices.tags.map(({ tag, count }) => [tag, `${tag} (${count})`]);
      case 'type':
        return guestTypes.map((type) => [type, t(`guests.types.${type}`)]);
      case 'age':
        return ages.map((age) => [age, t(`guests.ages.${age}`)]);
      case 'diet':
        return guestDiets.map((diet) => [diet, t(`guests.diets.${diet}`)]);
      case 'severity':
        return severities.map((severity) => [severity, t(`guests.severities.${severity}`)]);
      case 'email':
        return [['none', t('guests.noEmail')]];
    }
  }
}

type ChooseProps = { name: string; label: string; any?: string; value: string; options: [string, string][] };

function Choose({ name, label, any, value, options }: ChooseProps) {
  return (
    <select
      key={value}
      name={name}
      aria-label={label}
      defaultValue={value}
      className={`control w-full min-w-0 sm:w-auto sm:max-w-56 ${any && value ? 'border-primary' : ''}`}
    >
      {any && <option value="">{any}</option>}
      {options.map(([option, words]) => (
        <option key={option} value={option}>
          {words}
        </option>
      ))}
    </select>
  );
}
