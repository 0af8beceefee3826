import { Form, useNavigation } from 'react-router';
import { Button } from '../../design/button.tsx';
import { Choice, ChoiceGroup } from '../../design/choice.tsx';
import { ErrorSummary } from '../../design/error-summary.tsx';
import { Field } from '../../design/field.tsx';
import { listIn, textIn, type Values } from '../../design/forms/form-values.ts';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { HONEYPOT } from '../help/contact-answer.ts';
import { useSite } from '../use-site.ts';
import type { AlongThing } from './ask-things.ts';
import { useQuoteProblems } from './use-problems.ts';

/** One form for who, when and what; what went wrong keeps every word that was typed. */
export function AskForm({ values: known, along }: { values: Values; along: AlongThing[] }) {
  const { t } = useWords();
  const answer = useAnswer<FormAnswer>();
  const { told, errorOf } = useQuoteProblems(answer, 'ask');
  const values = answer?.values ?? known;
  const sending = useNavigation().formData?.get('of') === 'ask';
  const field = (name: string) => ({
    id: `ask-${name}`,
    name,
    defaultValue: textIn(values, name),
    error: errorOf(name),
  });
  return (
    <Form method="post" noValidate className="mt-9 grid max-w-3xl gap-6">
      <input type="hidden" name="of" value="ask" />
      <ErrorSummary title={t('quote.ask.mend')} problems={told} />
      <Panel title={t('quote.ask.party')}>
        <div className="grid gap-4 sm:grid-cols-2">
          <EventTypeField {...field('eventType')} />
          <Field {...field('day')} type="date" label={t('quote.ask.day')} hint={t('quote.ask.dayHint')} />
          <Field
            {...field('guests')}
            label={t('quote.ask.guests')}
            optional={t('site.optional')}
            inputMode="numeric"
            maxLength={4}
          />
          <div className="grid grid-cols-[8rem_1fr] gap-4">
            <Field
              {...field('postcode')}
              label={t('quote.ask.postcode')}
              autoComplete="postal-code"
              maxLength={12}
            />
            <Field
              {...field('town')}
              label={t('quote.ask.town')}
              autoComplete="address-level2"
              maxLength={100}
            />
          </div>
          <Field
            {...field('wish')}
            as="textarea"
            rows={6}
            label={t('quote.ask.wish')}
            hint={t('quote.ask.wishHint')}
            maxLength={4000}
            className="sm:col-span-2"
          />
        </div>
        {along.length > 0 && (
          <div className="mt-5">
            <Along along={along} ticked={answer && listIn(answer.values, 'thing')} />
          </div>
        )}
      </Panel>
      <Panel title={t('quote.ask.you')}>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            {...field('name')}
            label={t('quote.ask.name')}
            autoComplete="name"
            required
            maxLength={120}
          />
          <Field
            {...field('email')}
            type="email"
            label={t('quote.ask.email')}
            hint={t('quote.ask.emailHint')}
            autoComplete="email"
            required
            maxLength={200}
          />
          <Field
            {...field('phone')}
            type="tel"
            label={t('quote.ask.phone')}
            optional={t('site.optional')}
            autoComplete="tel"
            maxLength={40}
          />
        </div>
      </Panel>
      {/* People do not see this field; programs that fill in everything give themselves away. */}
      <div aria-hidden="true" className="absolute -left-[9999px]">
        <label>
          {t('help.contact.leaveEmpty')}
          <input type="text" name={HONEYPOT} tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <Button type="submit" size="large" pending={sending} pendingLabel={t('quote.ask.sending')}>
          {t('quote.ask.send')}
        </Button>
        <p className="max-w-md text-quiet text-sm">{t('quote.ask.free')}</p>
      </div>
    </Form>
  );
}

type EventTypeFieldProps = { id: string; name: string; defaultValue: string; error: string | undefined };

function EventTypeField(props: EventTypeFieldProps) {
  const { t } = useWords();
  const { eventTypes } = useSite();
  return (
    <Field {...props} as="select" label={t('quote.ask.eventType')}>
      <option value="">{t('quote.ask.anyEvent')}</option>
      {eventTypes.map(({ slug, name }) => (
        <option key={slug} value={slug} lang={name.lang}>
          {name.text}
        </option>
      ))}
    </Field>
  );
}

function Along({ along, ticked }: { along: AlongThing[]; ticked: string[] | undefined }) {
  const { t } = useWords();
  return (
    <ChoiceGroup legend={t('quote.ask.things')} hint={t('quote.ask.thingsHint')}>
      {along.map(({ value, name, options, quantity }) => (
        <Choice
          key={value}
          kind="checkbox"
          name="thing"
          value={value}
          defaultChecked={ticked ? ticked.includes(value) : true}
          label={name}
          more={options || undefined}
          aside={t('quote.ask.pieces', { count: quantity })}
        />
      ))}
    </ChoiceGroup>
  );
}
