import type { OfficeQuote, QuoteEntry } from '#modules/shop/quotes/contract';
import { Badge } from '../../design/badge.tsx';
import { Moment } from '../../design/day.tsx';
import { FilledForm } from '../../design/forms/filled-form.tsx';
import { useAnswer } from '../../design/forms/use-answer.ts';
import { Panel } from '../../design/panel.tsx';
import { Story, StoryEntry } from '../../design/story.tsx';
import { useWords } from '../../design/words.tsx';
import type { FormAnswer } from '../../entry/form-answer.ts';
import { officeQuotes } from '../../words/en/office-quotes.ts';
import { TextArea } from './quote-talk.tsx';
import { useOfficeProblems } from './use-problems.ts';

type Kind = keyof typeof officeQuotes.happened;
const kindOf = (kind: string): Kind =>
  Object.hasOwn(officeQuotes.happened, kind) ? (kind as Kind) : 'other';

/** What happened to a quote, newest first, with the notes of colleagues; the customer sees none of it. */
export function QuoteStory({ quote: { activity } }: { quote: OfficeQuote }) {
  const { t } = useWords();
  const answer = useAnswer<FormAnswer>();
  const problems = useOfficeProblems(answer, 'note');
  const entries = activity.toReversed();
  return (
    <Panel title={t('office.order.timeline')}>
      <FilledForm
        of="note"
        values={answer?.of === 'note' ? answer.values : {}}
        version={activity.length}
        problems={problems}
        mend={t('settings.mend')}
        save={t('office.order.noteAction')}
      >
        <TextArea name="note" label={t('office.order.noteLabel')} most={2000} rows={2} />
      </FilledForm>
      <div className="mt-5">
        <Story>
          {entries.map((entry, place) => (
            <StoryEntry key={entry.id} newest={place === 0}>
              <Entry entry={entry} />
            </StoryEntry>
          ))}
        </Story>
      </div>
    </Panel>
  );
}

function Entry({ entry: { kind, at, actorName, data } }: { entry: QuoteEntry }) {
  const { t } = useWords();
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2 font-medium leading-snug">
        {t(`officeQuotes.happened.${kindOf(kind)}`, data)}
        {kind === 'note' && <Badge>{t('office.order.internal')}</Badge>}
      </p>
      {[data.text, data.reason].map(
        (words) =>
          typeof words === 'string' && (
            <p key={words} className="mt-1 whitespace-pre-line text-[0.9375rem] [overflow-wrap:anywhere]">
              {words}
            </p>
          ),
      )}
      <p className="text-quiet text-sm">
        <Moment at={at} />
        {actorName && ` · ${actorName}`}
      </p>
    </>
  );
}
