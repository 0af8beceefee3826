import { type ComponentProps, type ReactNode, useId } from 'react';

type Shared = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong, in words; tied to the control, and the control is marked invalid. */
  error?: string | undefined;
  /** Said beside the label of what may stay empty. */
  optional?: string;
  /** Keeps the label for screen readers only; the place must then explain itself. */
  quietLabel?: boolean;
  className?: string;
};

type FieldProps = Shared &
  (
    | ({ as?: 'input' } & Omit<ComponentProps<'input'>, keyof Shared>)
    | ({ as: 'textarea' } & Omit<ComponentProps<'textarea'>, keyof Shared>)
    | ({ as: 'select' } & Omit<ComponentProps<'select'>, keyof Shared>)
  );

/** One component carries label, hint, error and ARIA, so that no page can forget them. */
export function Field({
  label,
  hint,
  error,
  optional,
  quietLabel,
  className = '',
  as = 'input',
  ...control
}: FieldProps) {
  const made = useId();
  const id = control.id ?? made;
  const told = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const props = {
    ...control,
    id,
    className: 'control',
    'aria-invalid': error ? true : undefined,
    'aria-describedby': told || undefined,
  };
  return (
    <div className={`min-w-0 ${className}`}>
      <label htmlFor={id} className={quietLabel ? 'sr-only' : 'mb-1.5 block font-medium text-[0.9375rem]'}>
        {label}
        {optional && <span className="font-normal text-quiet"> · {optional}</span>}
      </label>
      {as === 'textarea' ? (
        <textarea {...(props as ComponentProps<'textarea'>)} />
      ) : as === 'select' ? (
        <select {...(props as ComponentProps<'select'>)} />
      ) : (
        <input {...(props as ComponentProps<'input'>)} />
      )}
      {hint && (
        <p id={`${id}-hint`} className="mt-1.5 text-quiet text-sm">
          {hint}
        </p>
      )}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}

export function FieldError({ id, error }: { id: string; error?: string | undefined }) {
  if (!error) return null;
  return (
    <p id={id} className="mt-1.5 font-medium text-error text-sm">
      {error}
    </p>
  );
}
