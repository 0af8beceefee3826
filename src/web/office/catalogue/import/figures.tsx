/** A row of figures with their words. */
export function Figures({ figures }: { figures: { name: string; count: number; bad?: boolean }[] }) {
  return (
    <dl className="mb-4 grid grid-cols-2 gap-3 sm:grid-flow-col sm:auto-cols-fr">
      {figures.map(({ name, count, bad }) => (
        <div key={name} className="flex flex-col-reverse rounded-box bg-base-200 px-4 py-3">
          <dt className="text-quiet text-sm">{name}</dt>
          <dd className={`figures font-semibold text-2xl ${bad && count > 0 ? 'text-error' : ''}`}>
            {count}
          </dd>
        </div>
      ))}
    </dl>
  );
}
