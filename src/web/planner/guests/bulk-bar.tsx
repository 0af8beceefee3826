import type { ReactNode } from 'react';
import { Form, useNavigation } from 'react-router';
import { type GuestChoices, type GuestQuery, guestTypes } from '#modules/planner/guests/contract';
import { languages } from '#platform/i18n';
import { Button } from '../../design/button.tsx';
import { useHydrated } from '../../design/use-hydrated.ts';
import { useWords } from '../../design/words.tsx';
import { searchOf } from './guest-query.ts';
import type { Selection } from './use-selection.ts';

type BarProps = { selection: Selection; query: GuestQuery; choices: GuestChoices; total: number };

/** What to do with those who are ticked, or with all that the filter finds. One form, so that it works without a script. */
export function BulkBar({ selection, query, choices, total }: BarProps) {
  const { t } = useWords();
  const hydrated = useHydrated();
  const sending = useNavigation().formData?.get('intent') === 'many';
  const { count, all, ids } = selection;
  const nobody = hydrated && count === 0;
  return (
    <Form
      id="many"
      method="post"
      action={`?${searchOf({ ...query, page: undefined })}`}
      aria-label={t('guests.many.title')}
      className={`panel mb-3 grid gap-2 p-3 sm:px-4 ${nobody ? '' : 'sticky top-2 z-20 shadow-lift'}`}
    >
      <input type="hidden" name="intent" value="many" />
      {hydrated && !all && <input type="hidden" name="ids" value={[...ids].join(',')} />}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <p role="status" className="font-medium">
          {nobody || !hydrated ? t('guests.many.tickFirst') : t('guests.many.ticked', { count })}
        </p>
        <label className="flex min-h-9 cursor-pointer items-center gap-2.5">
          <input
            type="checkbox"
            name="all"
            value="1"
            className="tick"
            checked={all}
            onChange={({ currentTarget }) => selection.takeAll(currentTarget.checked)}
          />
          {t('guests.many.all', { count: total })}
        </label>
        {!nobody && hydrated && (
          <Button type="button" look="bare" size="small" onClick={selection.clear}>
            {t('guests.many.none')}
          </Button>
        )}
      </div>
      {!nobody && (
        <div className="flex flex-wrap items-start gap-2">
          <Step name="tag">
            <Words name="tag" />
            <Does what="tag" />
            <Does what="untag" look="quiet" />
          </Step>
          {choices.groups.length > 0 && (
            <Step name="group">
              <Pick name="group" options={choices.groups.map(({ id, name }) => [id, name])} />
              <Does what="group" />
              <Does what="ungroup" look="quiet" />
            </Step>
          )}
          <Step name="type">
            <Pick name="type" options={guestTypes.map((type) => [type, t(`guests.types.${type}`)])} />
            <Does what="type" />
          </Step>
          <Step name="language">
            <Pick name="language" options={languages.map((one) => [one, t(`settings.languages.${one}`)])} />
            <Does what="language" />
          </Step>
          <Step name="invited-by">
            <Words name="invited-by" />
            <Does what="invited-by" />
          </Step>
          <Button type="submit" name="what" value="remove" look="danger" size="small" pending={sending}>
            {t('guests.many.remove')}
          </Button>
        </div>
      )}
    </Form>
  );
}

type StepName = 'tag' | 'group' | 'type' | 'language' | 'invited-by';

function Step({ name, children }: { name: StepName; children: ReactNode }) {
  const { t } = useWords();
  return (
    <details name="many-step" className="group relative open:basis-full sm:open:basis-auto">
      <summary className="press press-quiet press-small cursor-pointer list-none">
        {t(`guests.many.steps.${name}`)}
      </summary>
      <div className="mt-2 flex flex-wrap items-center gap-2 pb-1">{children}</div>
    </details>
  );
}

const Words = ({ name }: { name: StepName }) => {
  const { t } = useWords();
  return (
    <input
      name={`value.${name}`}
      aria-label={t(`guests.many.values.${name}`)}
      placeholder={t(`guests.many.values.${name}`)}
      maxLength={name === 'tag' ? 40 : 80}
      className="control w-48"
    />
  );
};

const Pick = ({ name, options }: { name: StepName; options: [string, string][] }) => {
  const { t } = useWords();
  return (
    <select name={`value.${name}`} aria-label={t(`guests.many.values.${name}`)} className="control w-48">
      {options.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  );
};

type What = StepName | 'untag' | 'ungroup';

function Does({ what, look = 'dark' }: { what: What; look?: 'dark' | 'quiet' }) {
  const { t } = useWords();
  return (
    <Button type="submit" name="what" value={what} look={look} size="small">
      {t(`guests.many.does.${what}`)}
    </Button>
  );
}
