import { isBrowserSafe, isContract, isTest, placeOf } from './places.ts';
import type { SourceFile, Tree } from './tree.ts';

/** What the browser would load through contracts and the browser-safe platform, and could not run. */
export function notForBrowsers(tree: Tree): string[] {
  const byPath = new Map(tree.files.map((file) => [file.path, file]));
  const seen = new Set(tree.files.filter(({ path }) => isEntrance(path)));
  const problems: string[] = [];
  // A set grows while it is walked: files found on the way are walked too.
  for (const file of seen) {
    for (const { specifier, typeOnly, to } of file.imports) {
      if (typeOnly) continue;
      if (specifier.startsWith('node:')) {
        problems.push(
          `${file.path} → ${specifier}: the browser loads this file; keep what needs Node in another platform folder`,
        );
      }
      const next: SourceFile | undefined = to ? byPath.get(to) : undefined;
      if (!next) continue;
      const place = placeOf(next.path);
      if (place.kind === 'platform' && !isBrowserSafe(place.name)) {
        problems.push(
          `${file.path} → ${specifier}: the browser loads this file; it may import money, time, ids, i18n`,
        );
      } else {
        seen.add(next);
      }
    }
  }
  return problems;
}

function isEntrance(path: string) {
  const place = placeOf(path);
  if (isTest(path)) return false;
  return place.kind === 'platform'
    ? isBrowserSafe(place.name) && place.file === 'index.ts'
    : place.kind === 'module' && isContract(path);
}
