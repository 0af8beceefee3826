import { useState } from 'react';
import type { MailPreview, PreviewScheme } from '#modules/relations/mail-templates/contract';
import { useNonce } from '../../../design/nonce.tsx';
import { Note } from '../../../design/note.tsx';
import { Panel } from '../../../design/panel.tsx';
import { useHydrated } from '../../../design/use-hydrated.ts';
import { useWords } from '../../../design/words.tsx';

type MailFrameProps = {
  preview: MailPreview | undefined;
  broken: boolean;
  scheme: PreviewScheme;
  onScheme: (scheme: PreviewScheme) => void;
};

/** A mail as its reader sees it, apart from the page: no script, no link of it does anything here. */
export function MailFrame({ preview, broken, scheme, onScheme }: MailFrameProps) {
  const { t } = useWords();
  const hydrated = useHydrated();
  const [width, setWidth] = useState<'desk' | 'phone'>('desk');
  const nonce = useFrameNonce();
  return (
    <Panel title={t('mailTexts.frame.title')} className="min-w-0">
      {hydrated && (
        <div className="-mt-2 mb-4 flex flex-wrap gap-x-6 gap-y-2">
          <Switch
            legend={t('mailTexts.frame.width')}
            name="frame-width"
            value={width}
            options={{ desk: t('mailTexts.frame.desk'), phone: t('mailTexts.frame.phone') }}
            onChange={setWidth}
          />
          <Switch
            legend={t('mailTexts.frame.scheme')}
            name="frame-scheme"
            value={scheme}
            options={{ light: t('mailTexts.frame.light'), dark: t('mailTexts.frame.dark') }}
            onChange={onScheme}
          />
        </div>
      )}
      <div role="status">{broken && <Note tone="warning">{t('mailTexts.frame.broken')}</Note>}</div>
      {preview && (
        <>
          <p className="my-3 break-words font-semibold">{preview.subject}</p>
          <iframe
            title={t('mailTexts.frame.iframe')}
            sandbox=""
            srcDoc={preview.html.replace('<style>', `<style nonce="${nonce}">`)}
            className={`mx-auto block h-[44rem] w-full rounded-box border border-line ${width === 'phone' ? 'max-w-[390px]' : ''}`}
          />
          <p className="mt-3 text-quiet text-sm">{t('mailTexts.frame.sample')}</p>
        </>
      )}
    </Panel>
  );
}

/** A frame without an address of its own is under the policy of the page, and its styles carry the page's word. */
function useFrameNonce(): string {
  const ofServer = useNonce();
  return (
    ofServer ??
    (typeof document === 'undefined'
      ? ''
      : (document.querySelector<HTMLElement>('script[nonce],style[nonce],link[nonce]')?.nonce ?? ''))
  );
}

type SwitchProps<Value extends string> = {
  legend: string;
  name: string;
  value: Value;
  options: Record<Value, string>;
  onChange: (value: Value) => void;
};

function Switch<Value extends string>({ legend, name, value, options, onChange }: SwitchProps<Value>) {
  return (
    <fieldset className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <legend className="sr-only">{legend}</legend>
      {(Object.entries(options) as [Value, string][]).map(([option, label]) => (
        <label key={option} className="flex min-h-6 cursor-pointer items-center gap-2">
          <input
            type="radio"
            className="tick"
            name={name}
            checked={option === value}
            onChange={() => onChange(option)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
