type Route = { id: string; parentId?: string | undefined; path?: string | undefined };
type Pattern = { text: string; parts: string[] };

/**
 * Which page an address leads to, as the pattern of its route (`/:lang/p/:slug`). For figures: there are as many patterns as
 * pages, however many addresses there are.
 */
export function pagePatterns(
  routes: Record<string, Route | undefined>,
  unmatched: string,
): (address: string) => string {
  const texts = Object.values(routes).flatMap((route) => (route?.path ? [whole(route, routes)] : []));
  const patterns = [...new Set(['/', ...texts])]
    .map((text): Pattern => ({ text, parts: partsOf(text) }))
    .sort((a, b) => rank(a).localeCompare(rank(b), 'en'));
  return (address) => {
    const parts = partsOf(pathOf(address));
    return patterns.find((pattern) => fits(pattern, parts))?.text ?? unmatched;
  };
}

function whole(route: Route, routes: Record<string, Route | undefined>): string {
  const names: string[] = [];
  for (let one: Route | undefined = route; one; one = routes[one.parentId ?? '']) {
    if (one.path) names.unshift(one.path);
  }
  return `/${names.join('/')}`;
}

const partsOf = (path: string) => path.split('/').filter(Boolean);

// `/en/shop.data` and `/en/_.data` are the data of a page.
const pathOf = (address: string) => (address.split(/[?#]/, 1)[0] ?? '/').replace(/(?:\/_)?\.data$/, '');

// What is said in so many words comes before what may be anything, and a rest (`*`) comes last.
const rank = ({ parts }: Pattern) =>
  `${parts.map((part) => (part === '*' ? '3' : part.startsWith(':') ? '2' : '1')).join('')}0`;

const fits = ({ parts }: Pattern, asked: string[]): boolean =>
  (parts.at(-1) === '*' ? asked.length >= parts.length - 1 : asked.length === parts.length) &&
  parts.every((part, place) => part === '*' || part.startsWith(':') || part === asked[place]);
