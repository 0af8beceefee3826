import { useState } from 'react';
import { languages, pickText, type Texts } from '#platform/i18n';
import { Field } from '../../design/field.tsx';
import { useWords } from '../../design/words.tsx';

type TextFieldsProps = {
  name: string;
  label: string;
  texts: Texts;
  rows?: number;
  most: number;
  error?: string | undefined;
  /** Keeps the labels short where many stand together. */
  tight?: boolean;
};

/** One text in every language, side by side; where one is missing it says what shoppers will read instead. */
export function TextFields({ name, label, texts, rows, most, error, tight }: TextFieldsProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState(texts);
  return (
    <div className={`grid min-w-0 gap-3 ${tight ? 'sm:grid-cols-3' : 'md:grid-cols-3'}`}>
      {languages.map((language, place) => {
        const fallback = pickText(typed, language);
        const missing = fallback.lang !== language;
        const control = {
          name: `${name}.${language}`,
          id: `${name}.${language}`,
          lang: language,
          defaultValue: texts[language] ?? '',
          maxLength: most,
          label: `${label} · ${t(`catalogue.language.${language}`)}`,
          hint: missing ? (
            <span className="text-warning-deep">
              {t('catalogue.missing', { language: t(`catalogue.language.${fallback.lang}`) })}
            </span>
          ) : undefined,
          error: place === 0 ? error : undefined,
        };
        return rows ? (
          <Field
            key={language}
            as="textarea"
            rows={rows}
            {...control}
            onChange={({ currentTarget: { value } }) => setTyped((all) => ({ ...all, [language]: value }))}
          />
        ) : (
          <Field
            key={language}
            {...control}
            onChange={({ currentTarget: { value } }) => setTyped((all) => ({ ...all, [language]: value }))}
          />
        );
      })}
    </div>
  );
}
