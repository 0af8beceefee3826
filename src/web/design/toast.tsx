import { CircleCheck, TriangleAlert, X } from 'lucide-react';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { useWords } from './words.tsx';

export type Toast = { text: ReactNode; undo?: () => void; tone?: 'error' };
type Shown = Toast & { id: number };

const ToastContext = createContext<(toast: Toast) => void>(() => {});

/** `const toast = useToast(); toast({ text, undo })`: a short word about what was done, with a way back. */
export const useToast = () => useContext(ToastContext);

const SHOWN_FOR = 9_000;

export function ToastProvider({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const [toasts, setToasts] = useState<Shown[]>([]);
  const next = useRef(0);
  const drop = useCallback((id: number) => setToasts((all) => all.filter((one) => one.id !== id)), []);
  const show = useCallback(
    (toast: Toast) => {
      const id = next.current++;
      setToasts((all) => [...all.slice(-2), { ...toast, id }]);
      setTimeout(() => drop(id), SHOWN_FOR);
    },
    [drop],
  );
  const list = useMemo(
    () => (
      <section
        aria-label={t('site.messages')}
        aria-live="polite"
        className="pointer-events-none fixed inset-x-0 bottom-0 z-50 grid justify-items-center gap-2 p-4"
      >
        {toasts.map(({ id, text, undo, tone }) => (
          <div
            key={id}
            className="rise pointer-events-auto flex max-w-full items-center gap-3 rounded-field bg-neutral py-2 pr-2 pl-4 text-neutral-content shadow-lift"
          >
            {tone === 'error' ? (
              <TriangleAlert aria-hidden size={18} className="flex-none" />
            ) : (
              <CircleCheck aria-hidden size={18} className="flex-none" />
            )}
            <span className="min-w-0">{text}</span>
            {undo && (
              <button
                type="button"
                className="press press-small text-inherit underline underline-offset-4"
                onClick={() => {
                  undo();
                  drop(id);
                }}
              >
                {t('site.undo')}
              </button>
            )}
            <button
              type="button"
              className="press press-small press-icon text-inherit"
              aria-label={t('site.close')}
              onClick={() => drop(id)}
            >
              <X aria-hidden size={16} />
            </button>
          </div>
        ))}
      </section>
    ),
    [toasts, t, drop],
  );
  return (
    <ToastContext value={show}>
      {children}
      {list}
    </ToastContext>
  );
}
