import { TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';

export type FieldProblem = { field: string; message: string };

/** What has to be mended, at the top of a form; takes the focus when it appears, and leads to each field. */
export function ErrorSummary({ title, problems }: { title: string; problems: FieldProblem[] }) {
  const box = useRef<HTMLDivElement>(null);
  // A new array is a new answer of the server: the focus goes there again.
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className="note tone-error rise scroll-mt-28">
      <TriangleAlert aria-hidden size={20} />
      <div>
        <p className="font-semibold">{title}</p>
        <ul className="mt-1 grid gap-0.5">
          {problems.map(({ field, message }) => (
            <li key={`${field} ${message}`}>
              {field ? (
                <a className="link inline-block py-0.5" href={`#${field}`}>
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
