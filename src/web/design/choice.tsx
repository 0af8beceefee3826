import { type ComponentProps, type ReactNode, useId } from 'react';
import { FieldError } from './field.tsx';

type GroupProps = {
  legend: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  /** The element that an error summary leads to. */
  id?: string;
  quietLegend?: boolean;
  className?: string;
  children: ReactNode;
};

/** Radios or ticks that answer one question. */
export function ChoiceGroup({ legend, hint, error, id, quietLegend, className, children }: GroupProps) {
  const made = useId();
  const own = id ?? made;
  const told = [hint && `${own}-hint`, error && `${own}-error`].filter(Boolean).join(' ');
  return (
    <fieldset id={own} tabIndex={-1} aria-describedby={told || undefined} className="min-w-0">
      <legend className={quietLegend ? 'sr-only' : 'mb-2 font-medium text-[0.9375rem]'}>{legend}</legend>
      {hint && (
        <p id={`${own}-hint`} className="-mt-1 mb-2 text-quiet text-sm">
          {hint}
        </p>
      )}
      <div className={className ?? 'grid gap-2.5'}>{children}</div>
      <FieldError id={`${own}-error`} error={error} />
    </fieldset>
  );
}

type ChoiceProps = Omit<ComponentProps<'input'>, 'type'> & {
  label: ReactNode;
  more?: ReactNode;
  /** Stands at the end of the line: a price, a mark. */
  aside?: ReactNode;
  kind?: 'radio' | 'checkbox';
};

/** One answer as a card around a native radio or tick. */
export function Choice({ label, more, aside, kind = 'radio', className = '', ...input }: ChoiceProps) {
  return (
    <label className={`choice ${className}`}>
      <input {...input} type={kind} className="tick" />
      <span className="min-w-0 flex-1">
        <span className="block font-medium leading-snug">{label}</span>
        {more && <span className="mt-0.5 block text-quiet text-sm leading-snug">{more}</span>}
      </span>
      {aside && <span className="flex-none text-sm">{aside}</span>}
    </label>
  );
}

/** A single tick with its sentence. */
export function Tick({
  label,
  error,
  ...input
}: Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode; error?: string | undefined }) {
  const made = useId();
  const id = input.id ?? made;
  return (
    <div>
      <label className="flex min-h-6 cursor-pointer items-start gap-3 py-1">
        <input
          {...input}
          id={id}
          type="checkbox"
          className="tick"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
        />
        <span>{label}</span>
      </label>
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}
