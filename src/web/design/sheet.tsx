import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useLocation } from 'react-router';
import { useWords } from './words.tsx';

type SheetProps = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  /** `sheet` slides in from the side; `popup` stands in the middle. */
  kind?: 'sheet' | 'popup';
  footer?: ReactNode;
  children: ReactNode;
};

/** A native dialog: the browser keeps the focus inside, closes on Escape and gives the focus back. */
export function Sheet({ open, onClose, title, kind = 'sheet', footer, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const { t } = useWords();
  useDialog(dialog, open, onClose);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press on the backdrop; keys have Escape
    <dialog
      ref={dialog}
      className={kind}
      aria-labelledby={heading}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      <div
        className={`flex items-center justify-between gap-4 ${kind === 'sheet' ? 'border-line border-b px-5 py-3.5' : 'mb-4'}`}
      >
        <h2 id={heading} className="text-xl">
          {title}
        </h2>
        <button
          type="button"
          className="press press-bare press-icon press-small"
          aria-label={t('site.close')}
          onClick={() => dialog.current?.close()}
        >
          <X aria-hidden size={20} />
        </button>
      </div>
      <div className={kind === 'sheet' ? 'min-h-0 flex-1 overflow-y-auto p-5' : ''}>{open && children}</div>
      {footer && open && (
        <div
          className={kind === 'sheet' ? 'border-line border-t p-5' : 'mt-6 flex flex-wrap justify-end gap-3'}
        >
          {footer}
        </div>
      )}
    </dialog>
  );
}

function useDialog(dialog: React.RefObject<HTMLDialogElement | null>, open: boolean, onClose: () => void) {
  useEffect(() => {
    const element = dialog.current;
    if (open && element && !element.open) {
      element.showModal();
      // Where something is asked, the fingers may answer at once.
      element.querySelector<HTMLElement>('textarea, select, input:not([type="hidden"])')?.focus();
    }
    if (!open && element?.open) element.close();
  }, [dialog, open]);
  // Another page closes it.
  const { key } = useLocation();
  const opened = useRef(key);
  useEffect(() => {
    if (opened.current !== key) {
      opened.current = key;
      onClose();
    }
  }, [key, onClose]);
}
