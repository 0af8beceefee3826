import { Check, Copy, Download } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-router';
import type { KeptPage } from '#modules/planner/event-page/contract';
import { Button } from '../../design/button.tsx';
import { useFacts } from '../../design/facts.tsx';
import { Field } from '../../design/field.tsx';
import { Fold } from '../../design/fold.tsx';
import { Panel } from '../../design/panel.tsx';
import { useWords } from '../../design/words.tsx';

type ShareProps = { page: KeptPage; eventId: string };

/** The link of the page, to be sent and to be printed, and a new one in its place. */
export function Share({ page, eventId }: ShareProps) {
  const { t, language } = useWords();
  const code = `/${language}/planner/events/${eventId}/page/code`;
  return (
    <Panel title={t('keepPage.link.title')}>
      <div className="grid gap-5">
        {page.path ? (
          <>
            <Link path={page.path} languages={page.languages} />
            <div>
              <p className="mb-2 font-medium text-[0.9375rem]">{t('keepPage.link.code')}</p>
              <div className="flex flex-wrap gap-2">
                {(['png', 'svg'] as const).map((format) => (
                  <a
                    key={format}
                    className="press press-quiet press-small"
                    href={`${code}/${format}`}
                    download
                  >
                    <Download aria-hidden size={16} />
                    {t(`keepPage.link.${format}`)}
                  </a>
                ))}
              </div>
            </div>
          </>
        ) : (
          <p>{t('keepPage.link.unreadable')}</p>
        )}
        {!page.public && <Replace />}
      </div>
    </Panel>
  );
}

function Link({ path, languages }: { path: string; languages: KeptPage['languages'] }) {
  const { t, language } = useWords();
  const { publicUrl } = useFacts();
  const [copied, setCopied] = useState(false);
  const shown = languages.includes(language) ? language : (languages[0] ?? language);
  const url = `${publicUrl}/${shown}${path}`;
  async function copy() {
    try {
      await navigator.clipboard.writeText(url);
      setCopied(true);
    } catch {
      // The field beside the button can be copied by hand.
    }
  }
  return (
    <div className="grid gap-2">
      <Field
        id="page-link"
        name="link"
        label={t('keepPage.link.label')}
        value={url}
        readOnly
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <Button type="button" look="quiet" size="small" className="needs-js justify-self-start" onClick={copy}>
        {copied ? <Check aria-hidden size={16} /> : <Copy aria-hidden size={16} />}
        <span aria-live="polite">{t(copied ? 'keepPage.link.copied' : 'keepPage.link.copy')}</span>
      </Button>
    </div>
  );
}

function Replace(): ReactNode {
  const { t } = useWords();
  return (
    <Fold title={t('keepPage.link.replace')}>
      <p className="mb-4 text-quiet">{t('keepPage.link.replaceText')}</p>
      <Form method="post">
        <input type="hidden" name="of" value="link" />
        <Button type="submit" look="danger">
          {t('keepPage.link.replaceNow')}
        </Button>
      </Form>
    </Fold>
  );
}
