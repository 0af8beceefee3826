import { Form } from 'react-router';
import type { OwnEvent } from '#modules/planner/events';
import { formatDay } from '#platform/time';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';

/** Which of their events an order is for, for who has any. */
export function OrderEvent({ events, eventId }: { events: OwnEvent[]; eventId: string | null }) {
  const { t, language } = useWords();
  const refused = useAnswer<{ refused: true }>()?.refused;
  if (events.length === 0) return null;
  return (
    <Panel title={t('account.order.event.on')}>
      <Form method="post" className="grid gap-4">
        <Field
          key={eventId}
          as="select"
          name="eventId"
          label={t('account.order.event.on')}
          quietLabel
          defaultValue={eventId ?? ''}
          error={refused && t('account.order.event.refused')}
        >
          <option value="">{t('account.order.event.none')}</option>
          {events.map(({ id, title, day }) => (
            <option key={id} value={id}>
              {`${title} · ${formatDay(day, language, 'short')}`}
            </option>
          ))}
        </Field>
        <Button type="submit" look="quiet" className="justify-self-start">
          {t('account.order.event.put')}
        </Button>
      </Form>
    </Panel>
  );
}
