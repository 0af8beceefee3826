import type { ReactNode } from 'react';

/** What happened, newest first, along a line; new entries come by themselves. */
export function Story({ children }: { children: ReactNode }) {
  return (
    <ol aria-live="polite" className="ml-1.5 border-line border-l-2 pl-5">
      {children}
    </ol>
  );
}

export function StoryEntry({ newest, children }: { newest: boolean; children: ReactNode }) {
  return (
    <li className="relative pb-4 last:pb-0">
      <span
        aria-hidden
        className={`absolute top-1.5 -left-[1.6875rem] size-3 rounded-full ring-4 ring-base-100 ${newest ? 'bg-primary' : 'bg-edge'}`}
      />
      {children}
    </li>
  );
}
