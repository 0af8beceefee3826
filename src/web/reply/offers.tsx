import { Form } from 'react-router';
import type { ReplyPage } from '#modules/planner/rsvp/contract';
import { Button } from '../design/button.tsx';
import { Panel } from '../design/panel.tsx';
import { partName } from '../design/reply/use-reply-problems.ts';
import { useWords } from '../design/words.tsx';
import { useMomentAt } from './standing.tsx';

/** Places that are kept for a household that waited: taken or given on with one button. */
export function Offers({ page }: { page: ReplyPage }) {
  return page.offers.map(({ partId, until }) => (
    <Offer key={partId} page={page} partId={partId} until={until} />
  ));
}

function Offer({ page, partId, until }: { page: ReplyPage; partId: string; until: string }) {
  const { t, language } = useWords();
  const moment = useMomentAt(until, page.event.zone);
  const part = page.parts.find(({ id }) => id === partId);
  const count = page.guests.filter(({ answers }) => answers[partId] === 'waiting').length;
  return (
    <Panel title={t('reply.offer.title')} className="border-primary">
      <p className="mb-4">
        {t('reply.offer.text', {
          count,
          part: part ? partName(page.event, part, language) : '',
          until: moment,
        })}
      </p>
      <Form method="post" className="flex flex-wrap gap-3">
        <input type="hidden" name="of" value="offer" />
        <input type="hidden" name="part" value={partId} />
        <Button type="submit" name="do" value="take">
          {t('reply.offer.take')}
        </Button>
        <Button type="submit" name="do" value="leave" look="quiet">
          {t('reply.offer.leave')}
        </Button>
      </Form>
    </Panel>
  );
}
