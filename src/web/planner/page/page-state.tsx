import { ExternalLink, Eye } from 'lucide-react';
import { Form, Link } from 'react-router';
import type { KeptPage } from '#modules/planner/event-page/contract';
import { formatDay } from '#platform/time';
import { Button } from '../../design/button.tsx';
import { Note } from '../../design/note.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';

type StandingProps = { page: KeptPage; eventId: string };

/** Whether anybody sees the page, who may, and the one step to the other state. */
export function PageState({ page, eventId }: StandingProps) {
  const { t, language } = useWords();
  const { publishedAt, path } = page;
  const state = publishedAt ? 'published' : 'draft';
  const said = !publishedAt ? 'draftText' : page.public ? 'publicText' : 'privateText';
  return (
    <Panel title={t(`keepPage.state.${state}`)}>
      <p className="-mt-2 mb-5 max-w-prose text-quiet">{t(`keepPage.state.${said}`)}</p>
      <div className="flex flex-wrap gap-3">
        <Form method="post">
          <input type="hidden" name="of" value="state" />
          {publishedAt ? (
            <Button type="submit" name="do" value="unpublish" look="quiet">
              {t('keepPage.state.unpublish')}
            </Button>
          ) : (
            <Button type="submit" name="do" value="publish">
              {t('keepPage.state.publish')}
            </Button>
          )}
        </Form>
        <Link className="press press-quiet" to={`/${language}/planner/events/${eventId}/page/preview`}>
          <Eye aria-hidden size={18} />
          {t('keepPage.state.preview')}
        </Link>
        {publishedAt && path && (
          <a className="press press-quiet" href={`/${language}${path}`}>
            <ExternalLink aria-hidden size={18} />
            {t('keepPage.state.open')}
          </a>
        )}
      </div>
      {page.postponedFrom && <Moved was={page.postponedFrom} />}
    </Panel>
  );
}

function Moved({ was }: { was: string }) {
  const { t, language } = useWords();
  return (
    <div className="mt-5">
      <Note tone="info">
        <p>{t('keepPage.moved.text', { was: formatDay(was.slice(0, 10), language) })}</p>
        <Form method="post" className="mt-3">
          <input type="hidden" name="of" value="date" />
          <Button type="submit" look="quiet" size="small">
            {t('keepPage.moved.settle')}
          </Button>
        </Form>
      </Note>
    </div>
  );
}
