import './event-look.css';
import type { CSSProperties, ReactNode } from 'react';
import type { PageColours } from '#modules/planner/event-page/contract';

type EventLookProps = { colours: PageColours; className?: string; children: ReactNode };

/** Everything inside is in the event's own colours, in light and in the dark. */
export function EventLook({ colours, className = '', children }: EventLookProps) {
  const { second, ground, words, onButton } = colours;
  const style = {
    '--second': second,
    '--words-light': words.light,
    '--words-dark': words.dark,
    '--on-button-light': onButton.light,
    '--on-button-dark': onButton.dark,
    '--ground-light': ground.light.colour,
    '--ground-dark': ground.dark.colour,
    '--on-ground-light': ground.light.content,
    '--on-ground-dark': ground.dark.content,
    '--glow-light': ground.light.glow,
    '--glow-dark': ground.dark.glow,
  } as CSSProperties;
  return (
    <div className={`event-look ${className}`} style={style}>
      {children}
    </div>
  );
}
