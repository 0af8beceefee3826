import { Printer } from 'lucide-react';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { isId } from '#platform/ids';
import { Button } from '../../design/button.tsx';
import { Day } from '../../design/day.tsx';
import { EmptyState } from '../../design/empty-state.tsx';
import { useWords } from '../../design/words.tsx';
import { notFound } from '../../entry/visit.ts';
import { useEvent } from '../event/use-event.ts';
import { eventVisitWith } from '../planner-visit.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by, event } = await eventVisitWith(args, 'keep-replies');
  const partyIds = new URL(args.request.url).searchParams.getAll('party').filter(isId);
  const cards = await app.rsvp.cards({ eventId: event.id, partyIds, by });
  if (!cards.ok) throw notFound();
  return { cards: cards.value };
}

/** Cards with the code of each household's link: four to a sheet of A4, one to a sheet of A6. */
export default function PrintCards() {
  const { cards } = useLoaderData<typeof loader>();
  const { t } = useWords();
  const { event } = useEvent();
  if (cards.length === 0)
    return (
      <div className="panel">
        <EmptyState icon={<Printer size={28} />} title={t('replies.print.none')} />
      </div>
    );
  return (
    <>
      <div className="no-print mb-5 flex flex-wrap items-center justify-between gap-3">
        <div>
          <h2 className="text-xl">{t('replies.print.title')}</h2>
          <p className="text-quiet">{t('replies.print.lead', { count: cards.length })}</p>
        </div>
        <Button type="button" className="needs-js" onClick={() => window.print()}>
          <Printer aria-hidden size={18} />
          {t('replies.print.print')}
        </Button>
      </div>
      <ul className="grid gap-4 sm:grid-cols-2 print:grid-cols-2 print:gap-0">
        {cards.map((card) => (
          <li
            key={card.partyId}
            className="panel grid break-inside-avoid justify-items-center gap-2 p-6 text-center print:h-[140mm] print:content-center print:rounded-none"
          >
            <p className="text-quiet">{card.name}</p>
            <p className="font-display text-2xl">{event.title}</p>
            <p>
              <Day day={event.starts.slice(0, 10)} />,{' '}
              <span className="figures">{event.starts.slice(11)}</span>
            </p>
            <img
              alt={card.url}
              width={180}
              height={180}
              className="rounded bg-white"
              src={`data:image/svg+xml;utf8,${encodeURIComponent(card.code)}`}
            />
            <p className="font-semibold">{t('replies.print.scan')}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
