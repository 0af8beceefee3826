import { accessNeeds, guestDiets, severities } from '#modules/planner/guests/contract';
import type { ReplyGuest, ReplyPage } from '#modules/planner/rsvp/contract';
import { Choice, ChoiceGroup, Tick } from '../design/choice.tsx';
import { Field } from '../design/field.tsx';
import { Fold } from '../design/fold.tsx';
import { FilledField, FilledForm, useFilled } from '../design/forms/filled-form.tsx';
import { listIn, textIn, type Values } from '../design/forms/form-values.ts';
import type { ReplyAnswer } from '../design/reply/reply-answer.ts';
import { useGuestName, useReplyProblems } from '../design/reply/use-reply-problems.ts';
import { useWords } from '../design/words.tsx';

type OwnDetailsProps = { page: ReplyPage; answer: ReplyAnswer | undefined };

/** What each guest says of themselves: how to reach them, what they cannot eat, what they need. */
export function OwnDetails({ page, answer }: OwnDetailsProps) {
  const { t } = useWords();
  const guestName = useGuestName();
  return (
    <section aria-labelledby="details" className="grid gap-3">
      <h2 id="details" className="text-xl">
        {t('reply.details.title')}
      </h2>
      <p className="text-quiet">{t('reply.details.lead')}</p>
      {page.guests.map((guest) => (
        <Fold key={guest.id} title={guestName(guest)} open={answer?.of === `details-${guest.id}`}>
          <GuestDetails guest={guest} page={page} answer={answer} />
        </Fold>
      ))}
    </section>
  );
}

function GuestDetails({ guest, page, answer }: OwnDetailsProps & { guest: ReplyGuest }) {
  const { t } = useWords();
  const of = `details-${guest.id}`;
  const typed = answer?.of === of ? answer : undefined;
  const problems = useReplyProblems(of, page, typed);
  const optional = t('site.optional');
  return (
    <FilledForm
      of={of}
      version={typed?.turn ?? JSON.stringify(guest.details)}
      values={typed?.values ?? detailValues(guest)}
      problems={problems}
      mend={t('reply.mend')}
      save={t('reply.details.save')}
    >
      <div className="grid gap-5 sm:grid-cols-2">
        <FilledField name="firstName" label={t('reply.firstName')} maxLength={80} autoComplete="off" />
        <FilledField name="lastName" label={t('reply.lastName')} optional={optional} maxLength={80} />
        <FilledField
          name="email"
          type="email"
          label={t('reply.details.email')}
          optional={optional}
          maxLength={254}
        />
        <FilledField
          name="phone"
          type="tel"
          label={t('reply.details.phone')}
          optional={optional}
          maxLength={40}
        />
        <FilledField
          name="town"
          label={t('reply.details.town')}
          optional={optional}
          maxLength={100}
          className="sm:col-span-2"
        />
      </div>
      <Ticks
        name="diet"
        legend={t('reply.details.diet')}
        codes={guestDiets}
        say={(code) => t(`reply.diets.${code}`)}
      />
      <Severity />
      <Paragraph name="dietNote" label={t('reply.details.dietNote')} hint={t('reply.details.dietNoteHint')} />
      <Ticks
        name="access"
        legend={t('reply.details.access')}
        codes={accessNeeds}
        say={(code) => t(`reply.access.${code}`)}
      />
      <Paragraph name="needs" label={t('reply.details.needs')} />
    </FilledForm>
  );
}

function detailValues({ firstName, lastName, details }: ReplyGuest): Values {
  return { firstName, lastName, ...details, severity: details.severity ?? '' };
}

type TicksProps<Code extends string> = {
  name: string;
  legend: string;
  codes: readonly Code[];
  say: (code: Code) => string;
};

function Ticks<Code extends string>({ name, legend, codes, say }: TicksProps<Code>) {
  const { of, values, errorOf } = useFilled();
  const ticked = listIn(values, name);
  return (
    <ChoiceGroup
      id={`${of}-${name}`}
      legend={legend}
      error={errorOf(name)}
      className="grid grid-cols-1 gap-x-4 min-[22rem]:grid-cols-2 sm:grid-cols-3"
    >
      {codes.map((code) => (
        <Tick key={code} name={name} value={code} defaultChecked={ticked.includes(code)} label={say(code)} />
      ))}
    </ChoiceGroup>
  );
}

function Severity() {
  const { t } = useWords();
  const { of, values, errorOf } = useFilled();
  const chosen = textIn(values, 'severity');
  return (
    <ChoiceGroup
      id={`${of}-severity`}
      legend={t('reply.details.severity')}
      error={errorOf('severity')}
      className="grid gap-2"
    >
      {(['', ...severities] as const).map((severity) => (
        <Choice
          key={severity}
          name="severity"
          value={severity}
          defaultChecked={chosen === severity}
          label={t(`reply.severities.${severity || 'none'}`)}
        />
      ))}
    </ChoiceGroup>
  );
}

function Paragraph({ name, label, hint }: { name: string; label: string; hint?: string }) {
  const { of, values, errorOf } = useFilled();
  const { t } = useWords();
  return (
    <Field
      as="textarea"
      rows={2}
      id={`${of}-${name}`}
      name={name}
      label={label}
      hint={hint}
      optional={t('site.optional')}
      maxLength={500}
      defaultValue={textIn(values, name)}
      error={errorOf(name)}
    />
  );
}
