import type { ReactNode } from 'react';

type PanelProps = {
  title?: ReactNode;
  id?: string;
  action?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** A card with an optional heading and something to do at its right. */
export function Panel({ title, id, action, className = '', children }: PanelProps) {
  return (
    <section id={id} className={`panel p-5 sm:p-7 ${className}`}>
      {(title || action) && (
        <div className="mb-5 flex flex-wrap items-baseline justify-between gap-3">
          {title && <h2 className="text-xl">{title}</h2>}
          {action}
        </div>
      )}
      {children}
    </section>
  );
}
