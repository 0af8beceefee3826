import type { ReactNode } from 'react';

export type Tone = 'plain' | 'success' | 'warning' | 'error' | 'info' | 'primary' | 'green';

/** A word about a state. The colour only repeats what the word says. */
export function Badge({
  tone = 'plain',
  icon,
  children,
}: {
  tone?: Tone;
  icon?: ReactNode;
  children: ReactNode;
}) {
  return (
    <span className={`badge-tone ${tone === 'plain' ? '' : `tone-${tone}`}`}>
      {icon}
      {children}
    </span>
  );
}
