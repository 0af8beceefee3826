const colours = ['bg-primary', 'bg-accent', 'bg-secondary', 'bg-primary/50', 'bg-accent/70'];

/** A handful of paper, once; nothing for those who ask for no motion. */
export function Confetti() {
  return (
    <div aria-hidden className="pointer-events-none absolute inset-0 overflow-hidden">
      {Array.from({ length: 36 }, (_, i) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: paper has no name
          key={i}
          className={`confetti ${colours[i % colours.length]}`}
          style={
            {
              left: `${(i * 37) % 100}%`,
              animationDelay: `${(i * 83) % 900}ms`,
              '--drift': `${((i * 29) % 90) - 45}px`,
              '--turn': `${240 + ((i * 61) % 400)}deg`,
            } as React.CSSProperties
          }
        />
      ))}
    </div>
  );
}
