import { CakeSlice, FileStack, HeartHandshake, Presentation, Square } from 'lucide-react';
import { Link } from 'react-router';
import {
  type BuiltInKey,
  builtInKeys,
  type TemplateRow,
  type TemplateView,
} from '#modules/together/event-templates/contract';
import { useWords } from '../../design/words.tsx';
import { useTemplateWords } from './use-template-words.ts';

export const builtInIcons: Record<BuiltInKey, typeof CakeSlice> = {
  wedding: HeartHandshake,
  birthday: CakeSlice,
  conference: Presentation,
};

type BeginWithProps = { own: readonly TemplateRow[]; chosen: TemplateView | null };

/** What a new event may begin with; links, so that it needs no scripts. */
export function BeginWith({ own, chosen }: BeginWithProps) {
  const { t, language } = useWords();
  const here = `/${language}/planner/events/new`;
  const choices = [
    { key: '', name: t('templates.begin.nothing'), about: t('templates.begin.nothingAbout'), icon: Square },
    ...builtInKeys.map((key) => ({
      key,
      name: t(`templates.builtIn.${key}.name`),
      about: t(`templates.builtIn.${key}.about`),
      icon: builtInIcons[key],
    })),
    ...own.map(({ id, name, description }) => ({ key: id, name, about: description, icon: FileStack })),
  ];
  return (
    <nav aria-labelledby="begin-with">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="begin-with" className="text-xl">
          {t('templates.begin.title')}
        </h2>
        <Link to={`/${language}/planner/templates`} className="link py-1 text-quiet text-sm">
          {t('templates.begin.more')}
        </Link>
      </div>
      <ul className="grid gap-2.5 sm:grid-cols-2">
        {choices.map(({ key, name, about, icon: Icon }) => {
          const current = key === (chosen?.key ?? '');
          return (
            <li key={key} className="min-w-0">
              <Link
                to={key ? `${here}?template=${key}` : here}
                aria-current={current ? 'true' : undefined}
                preventScrollReset
                className={`flex h-full items-start gap-3 rounded-box border bg-base-100 px-4 py-3 hover:bg-base-200 ${
                  current ? 'border-primary ring-1 ring-primary' : 'border-line'
                }`}
              >
                <Icon aria-hidden size={20} className="mt-0.5 flex-none text-primary" />
                <span className="min-w-0">
                  <span className="block font-medium [overflow-wrap:anywhere]">{name}</span>
                  {about && (
                    <span className="line-clamp-2 text-quiet text-sm [overflow-wrap:anywhere]">{about}</span>
                  )}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
      {chosen && <BroughtAlong template={chosen} />}
    </nav>
  );
}

function BroughtAlong({ template }: { template: TemplateView }) {
  const { t } = useWords();
  const { nameOf, bringsInWords } = useTemplateWords();
  return (
    <div className="panel mt-4 flex gap-3 p-5">
      <FileStack aria-hidden size={20} className="mt-0.5 flex-none text-primary" />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{t('templates.begin.brings', { name: nameOf(template) })}</p>
        <p className="mt-1">{bringsInWords(template.brings).join(' · ')}</p>
        <p className="mt-2 text-sm">{t('templates.begin.later')}</p>
        {template.workspace && (
          <p className="text-sm">{t('templates.begin.workspace', { name: template.workspace })}</p>
        )}
      </div>
    </div>
  );
}
