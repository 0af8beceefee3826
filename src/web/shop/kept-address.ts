import { isLanguage } from '#platform/i18n';

// A search, a price or an occasion has countless values: such pages are made each time. These have few.
const keptParameters = new Set(['sort', 'page', 'diet', 'rating']);
const MOST_PAGES = 500;

const keptPlaces = [
  /^$/,
  /^\/shop(?:\/[\w-]+)?$/,
  /^\/for\/[\w-]+$/,
  /^\/p\/[\w-]+$/,
  /^\/(?:about|terms|privacy)$/,
  /^\/pages\/[\w-]+$/,
];

/**
 * Under which name an answer to this address may be kept: those without an occasion, which say the same to everybody. Parameters
 * come in a fixed order, so that one page is not kept twice. Undefined for all that is somebody's own, or has too many forms.
 */
export function keptAddress(url: string): string | undefined {
  const [path = '', search] = url.split('?');
  const [, lang = '', place = ''] = /^\/(\w\w)(\/.*?)?(?:\.data)?$/.exec(path) ?? [];
  if (!isLanguage(lang) || !keptPlaces.some((kept) => kept.test(place))) return undefined;
  if (!search) return path;
  const params = new URLSearchParams(search);
  for (const [name, value] of params) {
    if (!keptParameters.has(name) || value.length > 20) return undefined;
    if (name === 'rating' && !/^[1-5]$/.test(value)) return undefined;
    if (name === 'page' && !(Number(value) <= MOST_PAGES)) return undefined;
  }
  if (params.size > keptParameters.size + 2) return undefined;
  params.sort();
  return `${path}?${params}`;
}
