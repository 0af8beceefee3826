import type { OrderPartView } from './contract.ts';

export type Method = OrderPartView['method'];

/** In the order they are named in. A new way is one more here. */
export const methods = ['delivery', 'on-site', 'pick-up'] as const satisfies readonly Method[];

/** The ways of all parts of an order in one word, `delivery+pick-up`: one index serves its list, whatever way is asked for. */
export const waysOf = (used: readonly Method[]): string =>
  methods.filter((method) => used.includes(method)).join('+');

/** Every word that names a way, alone or beside others. */
export const waysWith = (wanted: Method): string[] =>
  Array.from({ length: 2 ** methods.length }, (_, set) =>
    methods.filter((_, nth) => Math.floor(set / 2 ** nth) % 2 === 1),
  )
    .filter((set) => set.includes(wanted))
    .map(waysOf);
