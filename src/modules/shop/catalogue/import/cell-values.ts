/** An amount in minor units from a cell: `9.99`, `1 299,00`, `€ 12`; undefined when it is none, or could be two different ones. */
export function readPrice(cell: string): number | undefined {
  const text = cell.replace(/[\s\u00a0\u202f'’]|EUR|€/gi, '');
  const found = /^(-?)(\d{1,12}|\d{1,3}(?:([.,])\d{3})*)(?:([.,])(\d{1,2}))?$/.exec(text);
  if (!found) return undefined;
  const [, sign = '', whole = '', grouping, decimal, cents = ''] = found;
  // `1.299` may be one euro or a thousand; `1.299.00` is nothing that anybody writes.
  if (grouping && (!decimal || decimal === grouping) && !(whole.split(grouping).length > 2 && !decimal))
    return undefined;
  const minor = Number(whole.replace(/[.,]/g, '')) * 100 + Number(cents.padEnd(2, '0'));
  return sign === '' ? minor : -minor;
}

/** The same back, as every program reads it. */
export const writePrice = (minor: number): string =>
  `${Math.trunc(minor / 100)}.${String(Math.abs(minor) % 100).padStart(2, '0')}`;

export const readWhole = (cell: string): number | undefined =>
  /^[+-]?\d{1,9}(?:[.,]0+)?$/.test(cell.trim()) ? Number.parseInt(cell, 10) : undefined;

/** Basis points from `21`, `21 %`, `5,5` or `0.21`. */
export function readRate(cell: string): number | undefined {
  const found = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(cell.trim());
  if (!found) return undefined;
  const [, whole = '', part = ''] = found;
  const bp = Number(whole) * 100 + Number(part.padEnd(2, '0'));
  return whole === '0' && bp > 0 && !cell.includes('%') ? bp * 100 : bp;
}
export const writeRate = (bp: number): string => String(bp / 100);

const yes = new Set(['true', 'yes', '1', 'x', 'ja', 'waar', 'oui', 'vrai', 'active', 'published', 'y']);
const no = new Set(['false', 'no', '0', '', 'nee', 'onwaar', 'non', 'faux', 'draft', 'n']);

export function readTruth(cell: string): boolean | undefined {
  const said = cell.trim().toLowerCase();
  return yes.has(said) ? true : no.has(said) ? false : undefined;
}

/** A list in one cell, parted by commas or semicolons. */
export const readList = (cell: string): string[] =>
  cell
    .split(/[,;]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** The bare name of a picture in a cell, be it an address or a path: nothing of what stands before it is ever followed. */
export function pictureName(cell: string): string {
  const path = cell.trim().split(/[?#]/, 1)[0] ?? '';
  const last = path.split(/[\\/]/).pop() ?? '';
  try {
    return decodeURIComponent(last).split(/[\\/]/).pop()?.toLowerCase() ?? '';
  } catch {
    return last.toLowerCase();
  }
}

/** A picture's name and the names it may go by in a folder: Shopify puts its size into the address. */
export const namesOfPicture = (cell: string): string[] => {
  const name = pictureName(cell);
  return [name, name.replace(/_(?:\d+x\d*|x\d+|small|medium|large|grande|master)(?:@\dx)?(?=\.[a-z]+$)/, '')];
};
