// Letters that are two in an address, or one without its sign, where taking accents away does not help.
const spelt: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ĳ: 'ij',
  '&': '-',
};

/** A name as it stands in an address: `Crème brûlée & co` is `creme-brulee-co`. Empty when nothing is left of it. */
export function slugOf(name: string, most = 80): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œæßøłđĳ&]/g, (letter) => spelt[letter] ?? letter)
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, most)
    .replace(/^-+|-+$/g, '');
}

/** The wish itself, or the first of `wish-2`, `wish-3` … that nobody has. */
export function freeSlug(wish: string, taken: ReadonlySet<string>, most = 80): string {
  if (!taken.has(wish)) return wish;
  for (let n = 2; ; n++) {
    const tail = `-${n}`;
    const candidate = wish.slice(0, most - tail.length).replace(/-+$/, '') + tail;
    if (!taken.has(candidate)) return candidate;
  }
}
