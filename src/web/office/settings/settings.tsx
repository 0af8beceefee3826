import { type LoaderFunctionArgs, NavLink, Outlet } from 'react-router';
import { PageHead } from '../../design/page-head.tsx';
import { useWords } from '../../design/words.tsx';
import { officeVisit, shown } from '../office-visit.ts';
import { DoneNote } from './done-note.tsx';

/** The frame of the settings; who may not change them does not see that there are any. */
export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  shown(await app.settings.part('payments', by));
  return null;
}

const tabs = [
  'business',
  'look',
  'opening',
  'stock',
  'cancelling',
  'delivery',
  'taxes',
  'home',
  'pages',
  'chat',
  'mails',
] as const;

export default function SettingsRoute() {
  const { t, language } = useWords();
  const settings = `/${language}/office/settings`;
  return (
    <>
      <PageHead title={t('settings.title')} hidden />
      <header className="mb-5">
        <h1 className="text-[1.9rem] sm:text-4xl">{t('settings.title')}</h1>
        <p className="mt-1 text-quiet">{t('settings.lead')}</p>
      </header>
      <nav aria-label={t('settings.sections')} className="mb-6">
        <ul className="flex flex-wrap gap-1.5 py-1">
          {tabs.map((tab) => (
            <li key={tab}>
              <NavLink
                to={tab === 'business' ? settings : `${settings}/${tab}`}
                end={tab === 'business'}
                className={({ isActive }) =>
                  `press press-small whitespace-nowrap ${isActive ? 'press-dark' : 'press-quiet'}`
                }
              >
                {t(`settings.tabs.${tab}`)}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <DoneNote />
      <Outlet />
    </>
  );
}
