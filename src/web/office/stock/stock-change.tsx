import { Form, useNavigation } from 'react-router';
import { formatDay } from '#platform/time';
import { Button } from '../../design/button.tsx';
import { Choice, ChoiceGroup } from '../../design/choice.tsx';
import { Field } from '../../design/field.tsx';
import { Note } from '../../design/note.tsx';
import { useWords } from '../../design/words.tsx';
import type { StockAnswer } from './stock-action.ts';

/** Says how many there are, or how many more or fewer: a movement in the ledger, with the reason. */
export function StockChangeForm({ answer }: { answer: StockAnswer | undefined }) {
  const { t, language } = useWords();
  const sending = useNavigation().formMethod === 'POST';
  const typed = answer?.refused ? answer.typed : undefined;
  return (
    <Form method="post" key={answer?.at ?? 'new'} className="grid gap-4" noValidate>
      <div role="status" className="empty:-mb-4">
        {answer?.refused && (
          <Note tone="error">
            {t(`catalogue.stock.refused.${answer.refused}`, { days: namesOf(answer.days, language) })}
          </Note>
        )}
        {answer && !answer.refused && <Note tone="success">{t('catalogue.stock.done')}</Note>}
      </div>
      <ChoiceGroup legend={t('catalogue.stock.how')} className="grid gap-2.5 sm:grid-cols-2">
        {(['count', 'correct'] as const).map((how) => (
          <Choice
            key={how}
            name="how"
            value={how}
            defaultChecked={how === (typed?.how ?? 'count')}
            label={t(`catalogue.stock.${how}`)}
          />
        ))}
      </ChoiceGroup>
      <div className="grid gap-4 sm:grid-cols-[9rem_minmax(0,1fr)]">
        <Field
          name="pieces"
          inputMode="text"
          label={t('catalogue.stock.pieces')}
          defaultValue={typed?.pieces ?? ''}
          maxLength={8}
        />
        <Field
          name="note"
          label={t('catalogue.stock.note')}
          hint={t('catalogue.stock.noteHint')}
          defaultValue={typed?.note ?? ''}
          maxLength={200}
        />
      </div>
      <Button
        type="submit"
        size="small"
        className="justify-self-start"
        pending={sending}
        pendingLabel={t('site.busy')}
      >
        {t('catalogue.stock.do')}
      </Button>
    </Form>
  );
}

const namesOf = (days: readonly string[] = [], language: string): string =>
  new Intl.ListFormat(language).format(days.map((day) => formatDay(day, language, 'day-month')));
