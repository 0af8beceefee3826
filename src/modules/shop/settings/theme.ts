import { contentOn, readable } from '#platform/colour';

/** What the owner's colours become: a stylesheet after ours, or nothing when the owner chose none. */
export function themeCss({
  primaryColour,
  accentColour,
}: {
  primaryColour: string | null;
  accentColour: string | null;
}) {
  const rules = (theme: 'light' | 'dark') =>
    [
      ...(primaryColour ? pair('primary', readable(primaryColour)[theme]) : []),
      ...(accentColour ? pair('accent', accentColour) : []),
    ].join('');
  if (!primaryColour && !accentColour) return '';
  return [
    `:root,[data-theme="convive"]{${rules('light')}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme]){${rules('dark')}}}`,
    `[data-theme="convive-dark"]{${rules('dark')}}`,
    '',
  ].join('\n');
}

const pair = (name: string, hex: string) => [
  `--color-${name}:${hex};`,
  `--color-${name}-content:${contentOn(hex)};`,
];
