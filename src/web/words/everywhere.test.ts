import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { workplace } from './en/workplace.ts';

const web = join(import.meta.dirname, '..');
const wordOfWorkplace = new RegExp(
  `['"\`](?:${Object.keys(workplace).join('|')})\\.[a-z][\\w.-]*(?=['"\`$])`,
  'g',
);
const asked = (source: string) => source.match(wordOfWorkplace) ?? [];

/** Every file of the shop and the account, and what they import from beside them. */
function seenByEverybody(): string[] {
  const seen = new Set<string>();
  const follow = (file: string) => {
    if (seen.has(file) || !existsSync(file)) return;
    seen.add(file);
    for (const [, to = ''] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+\.tsx?)'/g))
      follow(resolve(dirname(file), to));
  };
  for (const area of ['shop', 'account'])
    for (const name of readdirSync(join(web, area), { recursive: true, encoding: 'utf8' }))
      if (/\.tsx?$/.test(name)) follow(join(web, area, name));
  follow(join(web, 'entry/root.tsx'));
  return [...seen];
}

test('what every browser may be asked to say, every browser has loaded', () => {
  const sinners = seenByEverybody().flatMap((file) =>
    asked(readFileSync(file, 'utf8')).map((word) => `${file.slice(web.length + 1)}: ${word}`),
  );
  expect(sinners, 'move these words to a file that everywhere.ts names').toEqual([]);
});

test('a word of the office is noticed', () => {
  expect(asked("t('office.today.title'); t('shop.home.lead'); t(`settings.problem.$")).toHaveLength(2);
  expect(seenByEverybody()).toContain(join(web, 'design/site-header.tsx'));
});
