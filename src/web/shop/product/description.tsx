import type { Text } from '#modules/shop/catalogue/contract';
import { useWords } from '../../design/words.tsx';

/** The owner's text; an empty line starts a paragraph. */
export function Description({ of }: { of: Text }) {
  const { t, language } = useWords();
  const foreign = of.lang !== language;
  return (
    <section aria-labelledby="about">
      <h2 id="about" className="text-2xl">
        {t('product.about')}
      </h2>
      {foreign && <p className="mt-2 text-quiet text-sm">{t(`site.inLanguage.${of.lang}`)}</p>}
      <div
        className="mt-3 grid max-w-prose gap-4 text-[1.0625rem] leading-relaxed"
        lang={foreign ? of.lang : undefined}
      >
        {of.text.split(/\n\s*\n/).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    </section>
  );
}
