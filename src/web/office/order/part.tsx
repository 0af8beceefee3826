import type { ReactNode } from 'react';

/** One part of an order's page. */
export function Part({ title, id, children }: { title: string; id?: string; children: ReactNode }) {
  return (
    <section id={id} className="panel min-w-0 p-4 sm:p-5">
      <h2 className="mb-4 text-xl">{title}</h2>
      {children}
    </section>
  );
}

/** A named fact in such a part. */
export function Fact({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt className="text-quiet text-sm">{label}</dt>
      <dd className="break-words font-medium">{children}</dd>
    </div>
  );
}
