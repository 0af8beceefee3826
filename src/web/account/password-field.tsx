import { Eye, EyeOff } from 'lucide-react';
import { type ComponentProps, type ReactNode, useId, useState } from 'react';
import { FieldError } from '../design/field.tsx';
import { useWords } from '../design/words.tsx';

type PasswordFieldProps = Omit<ComponentProps<'input'>, 'type'> & {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  autoComplete: 'current-password' | 'new-password';
};

/** A password with a button to read what was typed; without JavaScript the button is not there. */
export function PasswordField({ label, hint, error, className = '', ...control }: PasswordFieldProps) {
  const { t } = useWords();
  const made = useId();
  const id = control.id ?? made;
  const [shown, show] = useState(false);
  const told = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const Icon = shown ? EyeOff : Eye;
  return (
    <div className={`min-w-0 ${className}`}>
      <label htmlFor={id} className="mb-1.5 block font-medium text-[0.9375rem]">
        {label}
      </label>
      <div className="relative">
        <input
          maxLength={128}
          spellCheck={false}
          autoCapitalize="none"
          {...control}
          id={id}
          type={shown ? 'text' : 'password'}
          className="control pr-13"
          aria-invalid={error ? true : undefined}
          aria-describedby={told || undefined}
        />
        <button
          type="button"
          className="press press-bare press-icon needs-js absolute inset-y-0 right-0"
          aria-pressed={shown}
          aria-label={t('account.showPassword')}
          title={t('account.showPassword')}
          aria-controls={id}
          onClick={() => show(!shown)}
        >
          <Icon aria-hidden size={19} />
        </button>
      </div>
      {hint && (
        <p id={`${id}-hint`} className="mt-1.5 text-quiet text-sm">
          {hint}
        </p>
      )}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}
