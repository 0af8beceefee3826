import { X } from 'lucide-react';
import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { addDays, daysBetween, isPlainDay } from '#platform/time';
import { Button } from '../../design/button.tsx';
import { Day } from '../../design/day.tsx';
import { FilledField } from '../../design/forms/filled-form.tsx';
import { listIn, numberIn, textIn, valuesOf } from '../../design/forms/form-values.ts';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import { refusal, settle } from '../../entry/form-answer.ts';
import { officeVisit, shown } from '../office-visit.ts';
import { SettingsForm } from './settings-form.tsx';
import { WeekdayTicks } from './weekday-ticks.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const { values, version } = shown(await app.settings.part('opening', by));
  const { closedWeekdays, closedDays, cutOffTime, defaultLeadDays } = values;
  return {
    version,
    closedDays,
    values: {
      open: everyDay.filter((day) => !closedWeekdays.includes(day)).map(String),
      cutOffTime,
      defaultLeadDays: String(defaultLeadDays),
    },
  };
}

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const LONGEST_HOLIDAY = 92;

export async function action(args: ActionFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const form = await args.request.formData();
  const values = valuesOf(form);
  const before = shown(await app.settings.part('opening', by)).values;
  const change = (opening: object) =>
    app.settings.change({
      part: 'opening',
      values: { ...before, ...opening },
      expected: Number(textIn(values, 'expected')),
      by,
    });
  switch (form.get('of')) {
    case 'closed': {
      const [from, to] = [textIn(values, 'from'), textIn(values, 'to') || textIn(values, 'from')];
      if (!isPlainDay(from))
        return refusal('closed', values, [{ field: 'from', code: from ? 'date' : 'required' }]);
      if (!isPlainDay(to)) return refusal('closed', values, [{ field: 'to', code: 'date' }]);
      const length = daysBetween(from, to);
      if (length < 0) return refusal('closed', values, [{ field: 'to', code: 'dates-turned' }]);
      if (length > LONGEST_HOLIDAY) return refusal('closed', values, [{ field: 'to', code: 'too-many' }]);
      const days = Array.from({ length: length + 1 }, (_, at) => addDays(from, at));
      const outcome = await change({ closedDays: [...before.closedDays, ...days] });
      return settle(args.request, outcome, { of: 'closed', values });
    }
    case 'open-again': {
      const day = textIn(values, 'day');
      const outcome = await change({ closedDays: before.closedDays.filter((one) => one !== day) });
      return settle(args.request, outcome, { of: 'closed', values });
    }
    default: {
      const open = listIn(values, 'open').map(Number);
      const outcome = await change({
        closedWeekdays: everyDay.filter((day) => !open.includes(day)),
        cutOffTime: textIn(values, 'cutOffTime'),
        defaultLeadDays: numberIn(textIn(values, 'defaultLeadDays')),
      });
      return settle(args.request, outcome, { of: 'opening', values });
    }
  }
}

export default function Opening() {
  const { values, version, closedDays } = useLoaderData<typeof loader>();
  const { t } = useWords();
  return (
    <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-2">
      <Panel title={t('settings.opening.week')}>
        <SettingsForm of="opening" values={values} version={version}>
          <WeekdayTicks
            name="open"
            field="closedWeekdays"
            legend={t('settings.opening.open')}
            hint={t('settings.opening.openHint')}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <FilledField
              name="cutOffTime"
              type="time"
              label={t('settings.opening.cutOff')}
              hint={t('settings.opening.cutOffHint')}
              required
            />
            <FilledField
              name="defaultLeadDays"
              type="number"
              min={0}
              max={365}
              label={t('settings.opening.leadDays')}
              hint={t('settings.opening.leadHint')}
              required
            />
          </div>
        </SettingsForm>
      </Panel>
      <Panel title={t('settings.opening.closed')}>
        <p className="-mt-2 mb-5 text-quiet">{t('settings.opening.closedLead')}</p>
        <ClosedDays days={closedDays} version={version} />
        <div className="mt-6 border-line border-t pt-6">
          <SettingsForm of="closed" values={{}} version={version} save={t('settings.add')}>
            <div className="grid gap-4 sm:grid-cols-2">
              <FilledField name="from" type="date" label={t('settings.opening.from')} required />
              <FilledField
                name="to"
                type="date"
                label={t('settings.opening.to')}
                hint={t('settings.opening.toHint')}
              />
            </div>
          </SettingsForm>
        </div>
      </Panel>
    </div>
  );
}

function ClosedDays({ days, version }: { days: string[]; version: number }) {
  const { t } = useWords();
  if (days.length === 0) return <p className="text-quiet">{t('settings.opening.none')}</p>;
  return (
    <ul className="grid max-h-96 gap-1 overflow-y-auto sm:grid-cols-2" tabIndex={-1}>
      {days.map((day) => (
        <li
          key={day}
          className="flex items-center justify-between gap-2 rounded-field bg-base-200 py-1 pr-1 pl-3"
        >
          <Day day={day} style="short" />
          <Form method="post">
            <input type="hidden" name="of" value="open-again" />
            <input type="hidden" name="expected" value={version} />
            <input type="hidden" name="day" value={day} />
            <Button
              type="submit"
              look="bare"
              size="small"
              icon
              aria-label={t('settings.opening.removeDay', { day })}
            >
              <X aria-hidden size={16} />
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  );
}
