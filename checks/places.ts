/** Where a file stands in the house. */
export type Place =
  | { kind: 'start' }
  | { kind: 'web'; area: string }
  | { kind: 'module'; module: string; file: string }
  | { kind: 'platform'; name: string; file: string }
  | { kind: 'outside' };

export function placeOf(path: string): Place {
  const [src, kind, first = '', ...rest] = path.split('/');
  if (src !== 'src') return { kind: 'outside' };
  if (kind === 'start') return { kind };
  if (kind === 'web') return { kind, area: rest.length > 0 ? first : '' };
  if (kind === 'platform') return { kind, name: first, file: rest.join('/') };
  if (kind !== 'modules') return { kind: 'outside' };
  const [name = '', ...file] = rest;
  // An area that holds files itself is a module: src/modules/together/index.ts.
  if (file.length === 0) return { kind: 'module', module: first, file: name };
  return { kind: 'module', module: `${first}/${name}`, file: file.join('/') };
}

/** Tests may prepare what their subject must not know; so may what start keeps for them. */
export const isTest = (path: string) => /\.test\.[a-z]+$/.test(path) || path.startsWith('src/start/testing/');

/** The files of a module that others may name. */
export const isFace = (file: string) => ['index.ts', 'contract.ts', 'signals.ts'].includes(file);

export const isContract = (path: string) => /(^|\/|\.)contract\.ts$/.test(path);

/** Platform that the browser runs too. */
export const isBrowserSafe = (platform: string) =>
  ['colour', 'money', 'time', 'ids', 'i18n', 'result', 'text', 'wire'].includes(platform);
