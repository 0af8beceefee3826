import { useWords } from './words.tsx';

type Said = { title: string; text: string; author: string; language?: string };

/** What a buyer wrote, line for line, and in whose name. */
export function ReviewWords({ title, text, author, language }: Said) {
  const words = useWords();
  const lang = language === words.language ? undefined : language;
  return (
    <div className="[overflow-wrap:anywhere]">
      {title && (
        <p className="font-semibold" lang={lang}>
          {title}
        </p>
      )}
      <p className="max-w-prose whitespace-pre-line" lang={lang}>
        {text}
      </p>
      <p className="mt-1 text-quiet text-sm">{author || words.t('reviews.somebody')}</p>
    </div>
  );
}
