import { readJournal } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { attentionTo } from './attention.ts';
import { type Dashboard, LATEST_ACTS } from './contract.ts';
import type { EventLifeContext } from './event-life-context.ts';
import { daysOfMonth } from './month.ts';
import { presentAct } from './present-act.ts';

const SHOWN = 6;

/** Everything somebody plans, at one glance: eight statements, however much it is. `month` as `2027-06`. */
export async function dashboard(
  { database: { reader }, events, rsvp, clock }: EventLifeContext,
  { month, by }: { month: string; by: Actor },
): Promise<Dashboard> {
  const now = clock.now();
  const { rows, total } = await events.list({ view: 'coming', sort: 'soonest' }, by);
  const coming = rows.filter(({ status }) => status !== 'cancelled').slice(0, SHOWN);
  const [from, until] = daysOfMonth(month);
  const counted = coming.filter(({ rights }) => rights.includes('see-guests')).map(({ id }) => id);
  const told = rows.filter(({ rights }) => rights.includes('see-activity'));
  const glances = await rsvp.glance(reader, counted);
  const parts = await events.partsOf(reader, counted);
  const latest =
    told.length === 0
      ? []
      : await readJournal(reader, { scopes: told.map(({ id }) => id), limit: LATEST_ACTS });
  return {
    coming: coming.map((event) => {
      const glance = glances.get(event.id) ?? null;
      const facts = {
        status: event.status,
        startsAt: new Date(event.startsAt),
        endsAt: new Date(event.endsAt),
        parts: parts.filter(({ eventId }) => eventId === event.id),
      };
      return { ...event, glance, attention: glance ? attentionTo(facts, glance, now) : [] };
    }),
    total,
    month: { month, events: await events.between({ by, from, until }) },
    latest: latest.map((row) => {
      const event = told.find(({ id }) => id === row.scope);
      return { ...presentAct(row, event?.rights ?? []), event: event?.title ?? '' };
    }),
  };
}
