import { type Language, pickText, type Texts } from '#platform/i18n';
import { useWords } from './words.tsx';

type Text = { text: string; lang: Language };

/**
 * A text of the owner. When it had to fall back to another language, its element says so to machines (`lang`), and,
 * unless `quiet`, to people.
 */
export function Said({ of, quiet = true }: { of: Text; quiet?: boolean }) {
  const { language, t } = useWords();
  if (of.lang === language) return of.text;
  return (
    <>
      <span lang={of.lang}>{of.text}</span>
      {!quiet && (
        <span className="ml-2 whitespace-nowrap align-middle font-normal font-sans text-quiet text-xs tracking-normal">
          ({t(`site.inLanguage.${of.lang}`)})
        </span>
      )}
    </>
  );
}

/** The same for texts that come in all their languages. */
export function SaidIn({ texts, quiet = true }: { texts: Texts; quiet?: boolean }) {
  const { language } = useWords();
  return <Said of={pickText(texts, language)} quiet={quiet} />;
}
