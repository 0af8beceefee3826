import { CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

const icons = { info: Info, success: CircleCheck, warning: TriangleAlert, error: TriangleAlert, plain: Info };

type NoteProps = { tone?: keyof typeof icons; title?: ReactNode; alert?: boolean; children?: ReactNode };

/** A few words set apart: what happened, and what to do. */
export function Note({ tone = 'plain', title, alert, children }: NoteProps) {
  const Icon = icons[tone];
  return (
    <div className={`note ${tone === 'plain' ? '' : `tone-${tone}`}`} role={alert ? 'alert' : undefined}>
      <Icon aria-hidden size={20} />
      <div className="min-w-0 flex-1">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
