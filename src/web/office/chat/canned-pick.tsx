import { useState } from 'react';
import type { CannedAnswer } from '#modules/relations/chat/contract';
import { type Language, pickText } from '#platform/i18n';
import { useWords } from '../../design/words.tsx';

type CannedPickProps = {
  canned: readonly CannedAnswer[];
  /** Of the visitor. */
  language: Language;
  put: (text: string) => void;
};

/** Writes a ready answer into the field, in the visitor's language where there is one. */
export function CannedPick({ canned, language, put }: CannedPickProps) {
  const { t } = useWords();
  // Chosen and written, it can be chosen again.
  const [chosen, setChosen] = useState('');
  if (canned.length === 0) return null;
  return (
    <div className="needs-js">
      <label htmlFor="canned" className="sr-only">
        {t('desk.canned')}
      </label>
      <select
        id="canned"
        className="control"
        value={chosen}
        onChange={({ target }) => {
          const answer = canned.find(({ id }) => id === target.value);
          if (answer) put(pickText(answer.texts, language).text);
          setChosen('');
        }}
      >
        <option value="">{t('desk.cannedPick')}</option>
        {canned.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}
