import type { ReadableColour } from '#modules/shop/settings/contract';
import { Note } from '../../design/note.tsx';
import { useWords } from '../../design/words.tsx';

/** The main colour as it will be used, in both looks, whatever look the office has now. */
export function ColourSamples({ colour }: { colour: ReadableColour }) {
  const { t } = useWords();
  const { chosen, light } = colour;
  return (
    <section aria-label={t('settings.look.shown')} className="grid gap-4">
      <div className="grid gap-3 sm:grid-cols-2">
        {(['light', 'dark'] as const).map((look) => (
          <div
            key={look}
            data-theme={look === 'light' ? 'convive' : 'convive-dark'}
            className="rounded-box border border-line bg-base-100 p-4"
          >
            <p className="text-base-content text-sm">{t(`settings.look.${look}`)}</p>
            <p className="mt-2 font-semibold underline underline-offset-4" style={{ color: colour[look] }}>
              {t('settings.look.sampleText')}
            </p>
            <span
              className="mt-3 inline-block rounded-field px-4 py-2 font-semibold"
              style={{ background: colour[look], color: colour.content[look] }}
            >
              {t('settings.look.sampleButton')}
            </span>
          </div>
        ))}
      </div>
      <Note tone={colour.corrected ? 'warning' : 'success'}>
        {colour.corrected
          ? t('settings.look.corrected', { chosen, light })
          : t('settings.look.fine', { chosen })}
      </Note>
    </section>
  );
}
