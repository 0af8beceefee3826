import { ArrowDown, ArrowUp, FilePlus } from 'lucide-react';
import { type ActionFunctionArgs, Form, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { OfficePage } from '#modules/shop/pages/contract';
import { pickText } from '#platform/i18n';
import { Badge } from '../../../design/badge.tsx';
import { Button, LinkButton } from '../../../design/button.tsx';
import { textIn, valuesOf } from '../../../design/forms/form-values.ts';
import { Panel } from '../../../design/panel.tsx';
import { useWords } from '../../../design/words.tsx';
import { settle } from '../../../entry/form-answer.ts';
import { officeVisit, shown } from '../../office-visit.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  return { pages: shown(await app.pages.list(by)) };
}

/** Moves a page in the menu, or brings one back that was removed. */
export async function action(args: ActionFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const values = valuesOf(await args.request.formData());
  const id = textIn(values, 'id');
  if (textIn(values, 'intent') === 'restore') {
    const outcome = await app.pages.restore({ id, by });
    return settle(args.request, outcome, { of: 'pages', values, done: 'restored' });
  }
  const way = textIn(values, 'way') === 'up' ? 'up' : 'down';
  return settle(args.request, await app.pages.move({ id, way, by }), { of: 'pages', values });
}

export default function Pages() {
  const { pages } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  return (
    <Panel
      title={t('settings.pages.title')}
      action={
        <LinkButton to={`/${language}/office/settings/pages/new`} size="small">
          <FilePlus aria-hidden size={17} />
          {t('settings.pages.new')}
        </LinkButton>
      }
    >
      <p className="-mt-2 mb-5 text-quiet">{t('settings.pages.lead')}</p>
      <ol className="divide-y divide-line">
        {pages.map((page, at) => (
          <PageLine key={page.id} page={page} first={at === 0} last={at === pages.length - 1} />
        ))}
      </ol>
    </Panel>
  );
}

function PageLine({ page, first, last }: { page: OfficePage; first: boolean; last: boolean }) {
  const { t, language } = useWords();
  const name = usePageName(page);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0">
      <div className="min-w-0">
        <Link to={`/${language}/office/settings/pages/${page.slug}`} className="link font-medium">
          {name}
        </Link>
        <p className="mt-1 flex flex-wrap items-center gap-2 text-quiet text-sm">
          <Badge tone={page.state === 'published' ? 'success' : 'plain'}>
            {t(`settings.pages.${page.state}`)}
          </Badge>
          {page.builtIn && t(page.written ? 'settings.pages.written' : 'settings.pages.builtIn')}
          {page.builtIn && ' · '}
          {t(page.inMenu ? 'settings.pages.inMenu' : 'settings.pages.notInMenu')}
        </p>
      </div>
      <div className="flex gap-1">
        {(['up', 'down'] as const).map((way) => (
          <Form key={way} method="post">
            <input type="hidden" name="id" value={page.id} />
            <Button
              type="submit"
              name="way"
              value={way}
              look="quiet"
              size="small"
              icon
              disabled={way === 'up' ? first : last}
              aria-label={t(`settings.pages.${way}`, { name })}
            >
              {way === 'up' ? <ArrowUp aria-hidden size={16} /> : <ArrowDown aria-hidden size={16} />}
            </Button>
          </Form>
        ))}
      </div>
    </li>
  );
}

/** A built-in page has a name of ours until the owner gives it another. */
export function usePageName({ slug, titles }: Pick<OfficePage, 'slug' | 'titles'>): string {
  const { t, language } = useWords();
  const own = pickText(titles, language).text;
  if (own) return own;
  return slug === 'about' || slug === 'terms' || slug === 'privacy' ? t(`site.nav.${slug}`) : slug;
}
