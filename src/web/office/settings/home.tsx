import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { LinkButton } from '../../design/button.tsx';
import { Choice, ChoiceGroup } from '../../design/choice.tsx';
import { LanguageFields, useFilled } from '../../design/forms/filled-form.tsx';
import { listIn, textFields, textIn, textsIn, valuesOf } from '../../design/forms/form-values.ts';
import { Panel } from '../../design/panel.tsx';
import { Said } from '../../design/said.tsx';
import { useWords } from '../../design/words.tsx';
import { settle } from '../../entry/form-answer.ts';
import { officeVisit, shown } from '../office-visit.ts';
import { SettingsForm } from './settings-form.tsx';

const texts = [
  { name: 'overline', max: 80 },
  { name: 'promise', max: 90 },
  { name: 'lead', max: 300 },
] as const;

export async function loader(args: LoaderFunctionArgs) {
  const { app, by, language } = await officeVisit(args);
  const { values, version } = shown(await app.settings.part('home', by));
  const [categories, eventTypes] = await Promise.all([
    app.catalogue.categories(language),
    app.catalogue.eventTypes(language),
  ]);
  const { home } = values;
  const choices = (groups: typeof eventTypes, hidden: string[]) => ({
    groups: groups.map(({ slug, name }) => ({ slug, name })),
    shown: groups.map(({ slug }) => slug).filter((slug) => !hidden.includes(slug)),
  });
  const [categoryChoices, eventTypeChoices] = [
    choices(categories, home.hiddenCategories),
    choices(eventTypes, home.hiddenEventTypes),
  ];
  return {
    version,
    categories: categoryChoices.groups,
    eventTypes: eventTypeChoices.groups,
    values: {
      ...Object.assign({}, ...texts.map(({ name }) => textFields(`home.${name}`, home[name]))),
      categories: categoryChoices.shown,
      eventTypes: eventTypeChoices.shown,
    } as Record<string, string | string[]>,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const values = valuesOf(await args.request.formData());
  // Only what the form showed can be hidden by it: a category that came meanwhile is shown.
  const hidden = (name: string) => {
    const ticked = listIn(values, name);
    return listIn(values, `all.${name}`).filter((slug) => !ticked.includes(slug));
  };
  const outcome = await app.settings.change({
    part: 'home',
    values: {
      home: {
        ...Object.fromEntries(texts.map(({ name }) => [name, textsIn(values, `home.${name}`)])),
        hiddenCategories: hidden('categories'),
        hiddenEventTypes: hidden('eventTypes'),
      },
    },
    expected: Number(textIn(values, 'expected')),
    by,
  });
  return settle(args.request, outcome, { of: 'home', values });
}

export default function HomeSettings() {
  const { values, version, categories, eventTypes } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  return (
    <SettingsForm of="home" values={values} version={version}>
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-2">
        <Panel title={t('settings.home.hero')}>
          <p className="-mt-2 mb-5 text-quiet">{t('settings.home.heroHint')}</p>
          <div className="grid gap-6">
            {texts.map(({ name, max }) => (
              <LanguageFields
                key={name}
                name={`home.${name}`}
                label={t(`settings.home.${name}`)}
                maxLength={max}
                {...(name === 'lead' && { rows: 2 })}
              />
            ))}
          </div>
        </Panel>
        <div className="grid gap-6">
          <Panel>
            <Groups name="categories" legend={t('settings.home.categories')} groups={categories} />
          </Panel>
          <Panel>
            <Groups name="eventTypes" legend={t('settings.home.eventTypes')} groups={eventTypes} />
          </Panel>
          <Panel title={t('settings.home.products')}>
            <p className="mb-4">{t('settings.home.productsText')}</p>
            <LinkButton to={`/${language}/office/catalogue`} look="quiet">
              {t('settings.home.toCatalogue')}
            </LinkButton>
          </Panel>
        </div>
      </div>
    </SettingsForm>
  );
}

type Group = { slug: string; name: Parameters<typeof Said>[0]['of'] };

function Groups({ name, legend, groups }: { name: string; legend: string; groups: Group[] }) {
  const { values } = useFilled();
  const ticked = listIn(values, name);
  return (
    <ChoiceGroup legend={legend} className="grid gap-2 sm:grid-cols-2">
      {groups.map((group) => (
        <div key={group.slug} className="min-w-0">
          <input type="hidden" name={`all.${name}`} value={group.slug} />
          <Choice
            kind="checkbox"
            name={name}
            value={group.slug}
            defaultChecked={ticked.includes(group.slug)}
            label={<Said of={group.name} />}
          />
        </div>
      ))}
    </ChoiceGroup>
  );
}
