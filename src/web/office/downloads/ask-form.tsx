import { useState } from 'react';
import { Form, useNavigation } from 'react-router';
import {
  type AskRefusal,
  type DownloadFormat,
  downloadFormats,
  type ListName,
  MOST_ROWS,
} from '#modules/insight/downloads/contract';
import { Button } from '../../design/button.tsx';
import { Choice, ChoiceGroup } from '../../design/choice.tsx';
import { useWords } from '../../design/words.tsx';

export type AskAnswer = { refused: AskRefusal; rows: number; most: number; format: string };

type AskFormProps = {
  list: ListName;
  search: string;
  rows?: number | undefined;
  answer?: AskAnswer | undefined;
};

/** Which file it should be. What would not fit cannot be chosen, where that is known. */
export function AskForm({ list, search, rows, answer }: AskFormProps) {
  const { t, language } = useWords();
  const sending = useNavigation().formMethod === 'POST';
  const fits = (format: DownloadFormat) => (rows ?? 0) <= MOST_ROWS[format];
  const wish = downloadFormats.find((format) => format === answer?.format && fits(format));
  const [format, choose] = useState(wish ?? downloadFormats.find(fits) ?? 'csv');
  return (
    <Form method="post" action={`/${language}/office/downloads/new`} className="grid gap-5">
      <input type="hidden" name="list" value={list} />
      <input type="hidden" name="search" value={search} />
      <p className="text-quiet">
        {rows === undefined ? t('downloads.ask.whole') : t('downloads.ask.lead', { count: rows })}
      </p>
      <ChoiceGroup
        legend={t('downloads.ask.format')}
        id="format"
        error={
          answer &&
          t(`downloads.refused.${answer.refused}`, {
            rows: answer.rows.toLocaleString(language),
            most: answer.most.toLocaleString(language),
          })
        }
      >
        {downloadFormats.map((one) => (
          <Choice
            key={one}
            name="format"
            value={one}
            checked={format === one}
            disabled={!fits(one)}
            onChange={() => choose(one)}
            label={t(`downloads.format.${one}`)}
            more={t(`downloads.formatText.${one}`, { most: MOST_ROWS[one].toLocaleString(language) })}
          />
        ))}
      </ChoiceGroup>
      <p className="text-quiet text-sm">{t('downloads.ask.meanwhile')}</p>
      <Button
        type="submit"
        pending={sending}
        pendingLabel={t('downloads.ask.making')}
        className="justify-self-start"
      >
        {t('downloads.ask.make')}
      </Button>
    </Form>
  );
}
