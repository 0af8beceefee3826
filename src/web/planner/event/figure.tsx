import type { ReactNode } from 'react';

type FigureProps = { label: string; value: ReactNode; more?: ReactNode };

/** One number and what it counts, inside a `dl`. */
export function Figure({ label, value, more }: FigureProps) {
  return (
    <div className="panel row-span-3 mb-3 grid grid-rows-subgrid p-4">
      <dt className="text-quiet text-sm">{label}</dt>
      <dd className="figures mt-0.5 font-semibold text-2xl">{value}</dd>
      {more && <dd className="text-quiet text-sm">{more}</dd>}
    </div>
  );
}
