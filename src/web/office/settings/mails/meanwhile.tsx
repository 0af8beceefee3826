import type { MailText } from '#modules/relations/mail-templates/contract';
import { Panel } from '../../../design/panel.tsx';
import { useWords } from '../../../design/words.tsx';

/** What somebody else saved while this person wrote: to compare, and to choose. */
export function Meanwhile({ text, lang }: { text: MailText; lang: string }) {
  const { t } = useWords();
  return (
    <Panel title={t('mailTexts.meanwhile.title')}>
      <p className="-mt-2 mb-4 text-quiet">{t('mailTexts.meanwhile.text')}</p>
      <dl lang={lang} className="grid gap-3">
        {(['subject', 'preheader', 'heading', 'body'] as const).map((field) => (
          <div key={field}>
            <dt className="font-medium text-sm">{t(`mailTexts.${field}`)}</dt>
            <dd className="whitespace-pre-wrap break-words">{text[field]}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
