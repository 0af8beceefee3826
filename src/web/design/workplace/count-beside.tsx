/** How many wait behind a link of the menu; nothing where nobody does. */
export function CountBeside({ count = 0 }: { count: number | undefined }) {
  if (count === 0) return null;
  return (
    <span className="figures ml-auto grid min-w-6 place-items-center rounded-full bg-primary px-1.5 font-bold text-primary-content text-xs leading-6">
      {count > 99 ? '99+' : count}
    </span>
  );
}
