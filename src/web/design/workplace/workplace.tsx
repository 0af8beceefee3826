import './workplace.css';
import '../../words/learn-workplace.client.ts';
import type { ReactNode } from 'react';
import { ProgressLine } from '../progress-line.tsx';
import { SkipLink } from '../skip-link.tsx';
import { ToastProvider } from '../toast.tsx';
import { PhoneTop, TabBar } from './phone-nav.tsx';
import { SideNav } from './side-nav.tsx';
import type { WorkplaceProps } from './workplace-links.ts';

/** The frame of pages where people work: a menu at the side of a desk, at the foot of a phone. */
export function Workplace({ children, ...frame }: WorkplaceProps & { children: ReactNode }) {
  return (
    <div className="workplace flex min-h-dvh flex-1 flex-col bg-base-200 lg:flex-row">
      <ToastProvider>
        <SkipLink />
        <ProgressLine />
        <SideNav {...frame} />
        <PhoneTop {...frame} />
        <main
          id="content"
          tabIndex={-1}
          className="min-w-0 flex-1 px-4 pt-5 pb-28 sm:px-6 lg:px-8 lg:pt-8 lg:pb-14"
        >
          <div className="mx-auto max-w-[86rem]">{children}</div>
        </main>
        <TabBar {...frame} />
      </ToastProvider>
    </div>
  );
}
