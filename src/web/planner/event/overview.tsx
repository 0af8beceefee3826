import { Megaphone, ShoppingBag, UserPlus, UsersRound } from 'lucide-react';
import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import type { EventRight } from '#modules/planner/events/contract';
import { Button, LinkButton } from '../../design/button.tsx';
import { isTicked, textIn, valuesOf } from '../../design/forms/form-values.ts';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { Note } from '../../design/note.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { type FormAnswer, settle } from '../../entry/form-answer.ts';
import { notFound } from '../../entry/visit.ts';
import { eventVisitWith } from '../planner-visit.ts';
import { ActLines } from './act-lines.tsx';
import { AttentionList } from './attention.tsx';
import { Comments } from './comments.tsx';
import { Figures } from './figures.tsx';
import { SaidHere } from './said.tsx';
import { useEvent } from './use-event.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by, eventId } = await eventVisitWith(args, 'see-event');
  const before = new URL(args.request.url).searchParams.get('before');
  const found = await app.eventLife.overview({ eventId, by });
  const comments = await app.events.comments.list({ eventId, by, ...(before && { before }) });
  if (!found.ok || !comments.ok) throw notFound();
  return { ...found.value, comments: comments.value };
}

export async function action(args: ActionFunctionArgs) {
  const { app, by, eventId } = await eventVisitWith(args, 'comment');
  const values = valuesOf(await args.request.formData());
  const { comments } = app.events;
  const id = textIn(values, 'id');
  const intent = textIn(values, 'intent');
  if (intent === 'remove' || intent === 'restore') {
    const removed = intent === 'remove';
    return settle(args.request, await comments.remove({ eventId, id, removed, by }), {
      of: 'comments',
      values,
      done: removed ? 'removed' : 'restored',
      ...(removed && { undo: id }),
    });
  }
  const form = { words: textIn(values, 'words'), private: isTicked(values, 'private') };
  return settle(args.request, await comments.write({ eventId, form, by }), { of: 'comment', values });
}

/** What stands first on an event's page: how it stands, what to do next, and what is said. */
export default function Overview() {
  const { glance, orders, latest, attention, comments } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  const { event } = useEvent();
  const answer = useAnswer<FormAnswer>();
  const base = `/${language}/planner/events/${event.id}`;
  return (
    <>
      <SaidHere />
      <Undo />
      {event.status === 'cancelled' && (
        <div className="mb-5">
          <Note tone="error" title={t('life.cancelled')}>
            {event.endedReason}
          </Note>
        </div>
      )}
      <QuickActions base={base} />
      {(glance || orders) && <Figures glance={glance} orders={orders} />}
      <div className="mt-6 grid grid-cols-1 items-start gap-6 lg:grid-cols-[3fr_2fr]">
        <div className="grid gap-6">
          {event.description && (
            <Panel title={t('planner.form.description')}>
              <p className="max-w-prose whitespace-pre-line [overflow-wrap:anywhere]">{event.description}</p>
            </Panel>
          )}
          <Comments list={comments} answer={answer} />
        </div>
        <div className="grid gap-6">
          {glance && event.status !== 'cancelled' && event.status !== 'completed' && (
            <Panel title={t('life.attention.title')}>
              {attention.length === 0 ? (
                <p className="text-quiet">{t('life.attention.none')}</p>
              ) : (
                <AttentionList attention={attention} base={base} />
              )}
            </Panel>
          )}
          {latest && latest.length > 0 && (
            <Panel
              title={t('life.acts.latest')}
              action={
                <Link className="link py-0.5 text-sm" to={`${base}/activity`}>
                  {t('life.acts.all')}
                </Link>
              }
            >
              <ActLines acts={latest} zone={event.zone} />
            </Panel>
          )}
        </div>
      </div>
    </>
  );
}

function QuickActions({ base }: { base: string }) {
  const { t, language } = useWords();
  const { event, may } = useEvent();
  const shop = `/${language}/shop?date=${event.starts.slice(0, 10)}`;
  const actions = [
    { to: `${base}/guests/new`, label: t('life.quick.guest'), icon: UserPlus, right: 'change-guests' },
    { to: `${base}/replies`, label: t('life.quick.invite'), icon: Megaphone, right: 'keep-replies' },
    { to: `${base}/team`, label: t('life.quick.team'), icon: UsersRound, right: 'keep-team' },
    { to: shop, label: t('life.quick.order'), icon: ShoppingBag, right: 'see-orders' },
  ] as const satisfies readonly { right: EventRight; [name: string]: unknown }[];
  const mine = actions.filter(({ right }) => may(right));
  if (mine.length === 0) return null;
  return (
    <nav aria-label={t('life.quick.title')} className="mb-5 flex flex-wrap gap-2">
      {mine.map(({ to, label, icon: Icon }) => (
        <LinkButton key={to} look="quiet" size="small" to={to}>
          <Icon aria-hidden size={16} />
          {label}
        </LinkButton>
      ))}
    </nav>
  );
}

/** The way back for a comment that was just taken away. */
function Undo() {
  const { t } = useWords();
  const [params] = useSearchParams();
  const id = params.get('undo');
  if (!id) return null;
  return (
    <Form method="post" action="?index" className="-mt-3 mb-5">
      <input type="hidden" name="id" value={id} />
      <Button type="submit" name="intent" value="restore" look="quiet" size="small">
        {t('site.undo')}
      </Button>
    </Form>
  );
}
