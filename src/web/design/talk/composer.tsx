import { Paperclip, SendHorizontal, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { newId } from '#platform/ids';
import { Button } from '../button.tsx';
import { FieldError } from '../field.tsx';
import { useHydrated } from '../use-hydrated.ts';
import { useWords } from '../words.tsx';
import { LONGEST_LINE } from './sizes.ts';

type ComposerProps = {
  /** Takes the form where there is no script. */
  action: string;
  send: (text: string, file: File | undefined) => void;
  write: () => void;
  /** As it was typed when it could not be sent. */
  typed?: string;
  error?: string | undefined;
  /** Stands above the field and writes into it. */
  insert?: (put: (text: string) => void) => ReactNode;
};

/** Where the next line is written. Enter sends; with Shift, or on a telephone, it begins a new line. */
export function Composer({ action, send, write, typed = '', error, insert }: ComposerProps) {
  const { t } = useWords();
  const words = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  // Made once the page is there: the server's would be the same for each who keeps it.
  const hydrated = useHydrated();
  const submit = () => {
    const text = words.current?.value.trim() ?? '';
    if (!words.current || (text === '' && !file)) return words.current?.focus();
    send(text, file);
    words.current.value = '';
    detach();
    words.current.focus();
  };
  const detach = () => {
    setFile(undefined);
    if (picker.current) picker.current.value = '';
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    if (matchMedia('(pointer: coarse)').matches) return;
    event.preventDefault();
    submit();
  };
  const put = (text: string) => {
    if (!words.current) return;
    words.current.value = [words.current.value.trim(), text].filter(Boolean).join('\n');
    words.current.focus();
  };
  return (
    <form
      method="post"
      action={action}
      encType="multipart/form-data"
      className="grid gap-2 border-line border-t p-3"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <input type="hidden" name="step" value="say" />
      {!hydrated && <input type="hidden" name="key" value={newId()} suppressHydrationWarning />}
      {insert?.(put)}
      <label htmlFor="chat-words" className="sr-only">
        {t('chat.words')}
      </label>
      <textarea
        ref={words}
        id="chat-words"
        name="words"
        rows={2}
        maxLength={LONGEST_LINE}
        defaultValue={typed}
        placeholder={t('chat.words')}
        className="control resize-none"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? 'chat-words-error' : undefined}
        onChange={write}
        onKeyDown={onKeyDown}
      />
      <FieldError id="chat-words-error" error={error} />
      <div className="flex items-center justify-between gap-2">
        <Attach picker={picker} file={file} onPick={setFile} detach={detach} />
        <Button type="submit" size="small">
          <SendHorizontal aria-hidden size={16} />
          {t('chat.send')}
        </Button>
      </div>
    </form>
  );
}

type AttachProps = {
  picker: React.RefObject<HTMLInputElement | null>;
  file: File | undefined;
  onPick: (file: File | undefined) => void;
  detach: () => void;
};

/** The browser's own field for files, dressed as a button. */
function Attach({ picker, file, onPick, detach }: AttachProps) {
  const { t } = useWords();
  return (
    <span className="flex min-w-0 items-center gap-1 text-sm">
      <label className="press press-bare press-small focus-within:outline-2 focus-within:outline-primary">
        <Paperclip aria-hidden size={16} />
        <span className={file ? 'max-w-36 truncate' : ''}>
          {file ? t('chat.attached', { name: file.name }) : t('chat.attach')}
        </span>
        <input
          ref={picker}
          type="file"
          name="attached"
          accept="image/*,application/pdf"
          className="sr-only"
          onChange={({ target }) => onPick(target.files?.[0])}
        />
      </label>
      {file && (
        <Button type="button" look="bare" size="small" icon aria-label={t('chat.detach')} onClick={detach}>
          <X aria-hidden size={15} />
        </Button>
      )}
    </span>
  );
}
