import { ScrollText } from 'lucide-react';
import { type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router';
import { LinkButton } from '../../design/button.tsx';
import { EmptyState } from '../../design/empty-state.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { notFound } from '../../entry/visit.ts';
import { ActLines } from '../event/act-lines.tsx';
import { useEvent } from '../event/use-event.ts';
import { eventVisitWith } from '../planner-visit.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by, eventId } = await eventVisitWith(args, 'see-activity');
  const before = new URL(args.request.url).searchParams.get('before');
  const found = await app.eventLife.activity({ eventId, by, ...(before && { before }) });
  if (!found.ok) throw notFound();
  return found.value;
}

/** Who did what on the event, the newest first. */
export default function Activity() {
  const { acts, next } = useLoaderData<typeof loader>();
  const { t } = useWords();
  const { event } = useEvent();
  const [params] = useSearchParams();
  return (
    <div className="max-w-3xl">
      <Panel
        title={t('life.acts.title')}
        action={
          params.has('before') && (
            <LinkButton look="quiet" size="small" to="?">
              {t('life.acts.newest')}
            </LinkButton>
          )
        }
      >
        {acts.length === 0 ? (
          <EmptyState icon={<ScrollText size={28} />} title={t('life.acts.none')} />
        ) : (
          <ActLines acts={acts} zone={event.zone} whole />
        )}
        {next && (
          <LinkButton look="quiet" className="mt-5" to={`?before=${next}`}>
            {t('life.acts.older')}
          </LinkButton>
        )}
      </Panel>
    </div>
  );
}
