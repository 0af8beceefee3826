import type { ComponentProps, ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';

type Look = {
  look?: 'primary' | 'dark' | 'quiet' | 'bare' | 'danger';
  size?: 'small' | 'normal' | 'large';
  /** A square with an icon; give `aria-label`. */
  icon?: boolean;
};

const dress = ({ look = 'primary', size = 'normal', icon }: Look, extra = '') =>
  `press press-${look} ${size === 'normal' ? '' : `press-${size}`} ${icon ? 'press-icon' : ''} ${extra}`;

type ButtonProps = Look &
  ComponentProps<'button'> & {
    /** While its form is being sent: it says so and cannot be pressed, but keeps the focus, as a disabled one would not. */
    pending?: boolean | undefined;
    pendingLabel?: ReactNode;
  };

export function Button({
  look,
  size,
  icon,
  pending,
  pendingLabel,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      className={dress({ ...(look && { look }), ...(size && { size }), ...(icon && { icon }) }, className)}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : rest.onClick}
    >
      {pending ? (pendingLabel ?? <>{children} …</>) : children}
    </button>
  );
}

export function LinkButton({
  look,
  size,
  icon,
  className,
  ...rest
}: Look & LinkProps & { className?: string }) {
  return (
    <Link
      {...rest}
      className={dress({ ...(look && { look }), ...(size && { size }), ...(icon && { icon }) }, className)}
    />
  );
}
