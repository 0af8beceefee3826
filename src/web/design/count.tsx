/** The unread ones as a dot with a figure; the words beside it are the caller's. */
export function Count({ unread }: { unread: number }) {
  if (unread === 0) return null;
  return (
    <span
      aria-hidden
      className="figures -top-1.5 -right-2.5 absolute grid h-4.5 min-w-4.5 place-items-center rounded-full bg-primary px-1 font-bold font-sans text-[0.6875rem] text-primary-content"
    >
      {unread > 99 ? '99+' : unread}
    </span>
  );
}
