import { type ActionFunctionArgs, redirect } from 'react-router';
import type { EventStatus } from '#modules/planner/events/contract';
import { type Copied, copied } from '#modules/together/event-life/contract';
import { isTicked, textIn, valuesOf } from '../../design/forms/form-values.ts';
import { settle } from '../../entry/form-answer.ts';
import { personal } from '../../entry/signed-in.ts';
import { eventVisitWith } from '../planner-visit.ts';

/** The forms of the page are called after what they do. */
export async function manageEvent(args: ActionFunctionArgs) {
  const { app, by, eventId, language } = await eventVisitWith(args, 'change-event');
  const values = valuesOf(await args.request.formData());
  const text = (name: string) => textIn(values, name);
  const of = text('of');
  const back = (path: string) => redirect(`/${language}/planner/${path}`, { status: 303, headers: personal });
  const here = `events/${eventId}/manage`;
  const tell = isTicked(values, 'tell');

  switch (of) {
    case 'status': {
      const status = text('status') as Exclude<EventStatus, 'cancelled'>;
      if (!['planning', 'confirmed', 'ongoing', 'completed'].includes(status)) return back(here);
      return settle(args.request, await app.events.setStatus({ id: eventId, status, by }), { of, values });
    }
    case 'copy': {
      const along = Object.fromEntries(copied.map((name) => [name, isTicked(values, name)])) as Record<
        Copied,
        boolean
      >;
      const form = { ...along, title: text('title'), starts: text('starts') };
      const made = await app.eventLife.copy({ eventId, form, by });
      return made.ok ? back(`events/${made.value.id}?done=made`) : settle(args.request, made, { of, values });
    }
    case 'template': {
      const form = {
        name: text('name'),
        description: text('description'),
        programme: isTicked(values, 'programme'),
        replies: isTicked(values, 'replies'),
        list: isTicked(values, 'list'),
      };
      const saved = await app.eventTemplates.save({ eventId, form, by });
      return saved.ok ? back(`${here}?done=template`) : settle(args.request, saved, { of, values });
    }
    case 'postpone': {
      const note = text('note');
      const moved = await app.eventLife.postpone({ eventId, starts: text('starts'), tell, note, by });
      return moved.ok ? back(`${here}?done=postponed`) : settle(args.request, moved, { of, values });
    }
    case 'cancel': {
      const done = await app.eventLife.cancel({ eventId, reason: text('reason'), tell, by });
      return done.ok ? back(`${here}?done=cancelled`) : settle(args.request, done, { of, values });
    }
    case 'archive': {
      const archived = text('intent') === 'archive';
      const done = await app.events.archive({ id: eventId, archived, by });
      return done.ok
        ? back(`${here}?done=${archived ? 'archived' : 'restored'}`)
        : settle(args.request, done, { of, values });
    }
    default: {
      const gone = await app.events.remove({ id: eventId, title: text('title'), by });
      return gone.ok ? back('events?done=removed') : settle(args.request, gone, { of: 'delete', values });
    }
  }
}
