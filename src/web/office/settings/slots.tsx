import type { OfficeSlot } from '#modules/shop/delivery/contract';
import { Field } from '../../design/field.tsx';
import { FilledField, useFilled } from '../../design/forms/filled-form.tsx';
import { textIn } from '../../design/forms/form-values.ts';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { Arrangement } from './arrangement.tsx';
import { WeekdayTicks } from './weekday-ticks.tsx';

/** The hours of delivery and of pick-up, each with what it takes a day. */
export function Slots({ slots }: { slots: OfficeSlot[] }) {
  const { t } = useWords();
  return (
    <Panel title={t('settings.delivery.slots')}>
      <p className="-mt-2 mb-5 text-quiet">{t('settings.delivery.slotsLead')}</p>
      {slots.length === 0 && <p className="mb-4">{t('settings.delivery.slotsNone')}</p>}
      <div className="grid gap-3">
        {slots.map((slot) => (
          <Slot key={slot.id} slot={slot} />
        ))}
        <Slot />
      </div>
    </Panel>
  );
}

function Slot({ slot }: { slot?: OfficeSlot }) {
  const { t } = useWords();
  const values = {
    method: slot?.method ?? 'delivery',
    weekdays: (slot?.weekdays ?? []).map(String),
    from: slot?.from ?? '',
    to: slot?.to ?? '',
    capacity: slot ? String(slot.capacity) : '',
  };
  return (
    <Arrangement
      of={slot ? `slot-${slot.id}` : 'slot'}
      values={values}
      version={slot?.version ?? 0}
      isNew={!slot}
      removing={slot && slot.taken > 0 ? t('settings.delivery.slotKeeps') : undefined}
      line={
        slot ? (
          <SlotLine slot={slot} />
        ) : (
          <span className="font-medium">{t('settings.delivery.slotNew')}</span>
        )
      }
    >
      <Method />
      <WeekdayTicks name="weekdays" field="weekdays" legend={t('settings.delivery.weekdays')} />
      <div className="grid gap-4 sm:grid-cols-3">
        <FilledField name="from" type="time" label={t('settings.delivery.begins')} required />
        <FilledField name="to" type="time" label={t('settings.delivery.ends')} required />
        <FilledField name="capacity" type="number" min={1} label={t('settings.delivery.capacity')} required />
      </div>
    </Arrangement>
  );
}

function SlotLine({ slot }: { slot: OfficeSlot }) {
  const { t, language } = useWords();
  const format = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  // The first of January 2024 was a Monday.
  const days = slot.weekdays.map((day) => format.format(new Date(Date.UTC(2024, 0, day)))).join(' ');
  return (
    <>
      <span className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="figures whitespace-nowrap font-medium">
          {slot.from}–{slot.to} · {t(`settings.delivery.methods.${slot.method}`)}
        </span>
        <span className="figures">{slot.capacity}</span>
      </span>
      <span className="block text-quiet text-sm">
        {days}
        {slot.taken > 0 && ` · ${t('settings.delivery.taken', { count: slot.taken })}`}
      </span>
    </>
  );
}

function Method() {
  const { t } = useWords();
  const { of, values, errorOf } = useFilled();
  return (
    <Field
      as="select"
      id={`${of}-method`}
      name="method"
      label={t('settings.delivery.method')}
      defaultValue={textIn(values, 'method')}
      error={errorOf('method')}
    >
      {(['delivery', 'pick-up'] as const).map((method) => (
        <option key={method} value={method}>
          {t(`settings.delivery.methods.${method}`)}
        </option>
      ))}
    </Field>
  );
}
