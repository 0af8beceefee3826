import { MailSearch } from 'lucide-react';
import { Form, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { type MailListItem, mailGroups } from '#modules/relations/mail-templates/contract';
import { languages } from '#platform/i18n';
import { Badge } from '../../../design/badge.tsx';
import { Button, LinkButton } from '../../../design/button.tsx';
import { EmptyState } from '../../../design/empty-state.tsx';
import { SearchBox } from '../../../design/list/search-box.tsx';
import { ViewLinks } from '../../../design/list/view-links.tsx';
import { Panel } from '../../../design/panel.tsx';
import { useWords } from '../../../design/words.tsx';
import { officeVisit, shown } from '../../office-visit.ts';
import { stateTone } from './state-tone.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by, language } = await officeVisit(args);
  const params = new URL(args.request.url).searchParams;
  const q = (params.get('q') ?? '').trim().slice(0, 80);
  const rewritten = params.get('only') === 'rewritten';
  const all = shown(await app.mailTemplates.texts({ language, by }));
  const found = all.filter(
    ({ subject, states }) =>
      subject.toLowerCase().includes(q.toLowerCase()) &&
      (!rewritten || Object.values(states).some((state) => state !== 'delivered')),
  );
  return { q, rewritten, mails: found };
}

export default function Mails() {
  const { q, rewritten, mails } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  const page = `/${language}/office/settings/mails`;
  const search = q ? `q=${encodeURIComponent(q)}` : '';
  const groups = mailGroups
    .map((group) => ({ group, mails: mails.filter((mail) => mail.group === group) }))
    .filter((one) => one.mails.length > 0);
  return (
    <div className="grid gap-6">
      <p className="text-quiet">{t('mailTexts.lead')}</p>
      <div className="grid gap-3">
        <ViewLinks
          views={[
            { to: search ? `${page}?${search}` : page, label: t('mailTexts.all'), current: !rewritten },
            {
              to: `${page}?only=rewritten${search && `&${search}`}`,
              label: t('mailTexts.rewritten'),
              current: rewritten,
            },
          ]}
        />
        <Form role="search" action={page} key={q} className="flex max-w-xl gap-2">
          {rewritten && <input type="hidden" name="only" value="rewritten" />}
          <SearchBox q={q} label={t('mailTexts.search')} hint={t('mailTexts.searchHint')} />
          <Button type="submit" look="quiet">
            {t('mailTexts.show')}
          </Button>
        </Form>
      </div>
      {groups.length === 0 && (
        <div className="panel">
          <EmptyState
            icon={<MailSearch size={28} />}
            title={t('mailTexts.nothing')}
            actions={<LinkButton to={page}>{t('mailTexts.all')}</LinkButton>}
          >
            {t('mailTexts.nothingText')}
          </EmptyState>
        </div>
      )}
      {groups.map(({ group, mails: ofGroup }) => (
        <Panel key={group} title={t(`mailTexts.groups.${group}`)}>
          <ul className="-my-3 divide-y divide-line">
            {ofGroup.map((mail) => (
              <MailLine key={mail.template} mail={mail} />
            ))}
          </ul>
        </Panel>
      ))}
    </div>
  );
}

function MailLine({ mail: { template, subject, states } }: { mail: MailListItem }) {
  const { t, language } = useWords();
  const page = `/${language}/office/settings/mails/${template}`;
  return (
    <li className="grid gap-x-4 gap-y-2 py-3 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center">
      <Link to={`${page}/${language}`} className="link justify-self-start break-words font-medium">
        {subject}
      </Link>
      <ul className="flex flex-wrap gap-2">
        {languages.map((one) => {
          const state = t(`mailTexts.states.${states[one]}`);
          return (
            <li key={one}>
              <Link to={`${page}/${one}`} className="inline-block rounded-field py-1 hover:underline">
                <span className="sr-only">
                  {t('mailTexts.open', { subject, language: t(`settings.languages.${one}`) })}{' '}
                </span>
                <Badge tone={stateTone[states[one]]}>
                  {one.toUpperCase()} · {state}
                </Badge>
              </Link>
            </li>
          );
        })}
      </ul>
    </li>
  );
}
