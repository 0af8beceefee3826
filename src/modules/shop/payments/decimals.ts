import { ProviderAway } from './provider.ts';

/** `1250` as providers write it: `12.50`. Every currency we sell in has two decimals. */
export const asDecimal = (minor: number): string =>
  `${Math.trunc(minor / 100)}.${String(minor % 100).padStart(2, '0')}`;

/** `12.50` in minor units; anything else than two decimals is not as agreed. */
export function fromDecimal(value: string): number {
  const [, whole, cents] = /^(\d{1,12})\.(\d{2})$/.exec(value) ?? [];
  if (whole === undefined || cents === undefined) throw new ProviderAway(`${value} is no amount`);
  return Number(whole) * 100 + Number(cents);
}
