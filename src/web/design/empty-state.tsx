import type { ReactNode } from 'react';

type EmptyStateProps = {
  title: ReactNode;
  icon?: ReactNode;
  level?: 1 | 2;
  children?: ReactNode;
  actions?: ReactNode;
};

/** Nothing here, why that is, and what to do next. */
export function EmptyState({ title, icon, level = 2, children, actions }: EmptyStateProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div className="mx-auto grid max-w-lg justify-items-center gap-3 px-4 py-14 text-center">
      {icon && (
        <div
          aria-hidden
          className="mb-1 grid size-16 place-items-center rounded-full bg-base-200 text-primary"
        >
          {icon}
        </div>
      )}
      <Heading className="text-2xl sm:text-3xl">{title}</Heading>
      {children && <div className="text-quiet">{children}</div>}
      {actions && <div className="mt-3 flex flex-wrap justify-center gap-3">{actions}</div>}
    </div>
  );
}
