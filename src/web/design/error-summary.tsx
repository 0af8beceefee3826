import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';

export type FieldProblem = { field: string; message: string };

/** What has to be mended, at the top of a form; takes the focus when it appears, and leads to each field. */
type ErrorSummaryProps = {
  title: string;
  problems: FieldProblem[];
  /** Fields that were put right since; they are struck, so that nothing jumps under the fingers. */
  mended?: ReadonlySet<string>;
};

export function ErrorSummary({ title, problems, mended }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  // A new array is a new answer of the server: the focus goes there again.
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  const done = problems.every(({ field }) => mended?.has(field));
  const Icon = done ? CircleCheck : TriangleAlert;
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      aria-atomic="false"
      className={`note rise scroll-mt-28 ${done ? 'tone-success' : 'tone-error'}`}
    >
      <Icon aria-hidden size={20} />
      <div>
        <p className="font-semibold">{title}</p>
        <ul className="mt-1 grid gap-0.5">
          {problems.map(({ field, message }) => (
            <li key={`${field} ${message}`}>
              {mended?.has(field) ? (
                <s className="inline-block py-0.5 text-quiet">{message}</s>
              ) : field ? (
                <a
                  className="link inline-block py-0.5"
                  href={`#${field}`}
                  onClick={(event) => {
                    // Another address, be it by its hash alone, would take the answer of the form away.
                    event.preventDefault();
                    goTo(field);
                  }}
                >
                  {message}
                </a>
              ) : (
                message
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function goTo(field: string) {
  const element = document.getElementById(field);
  const control = element?.matches('fieldset') ? element.querySelector('input:not([disabled])') : element;
  element?.scrollIntoView({ block: 'center' });
  (control instanceof HTMLElement ? control : element)?.focus({ preventScroll: true });
}
