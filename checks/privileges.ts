import { isTest, placeOf } from './places.ts';
import { nodesOf } from './syntax.ts';
import type { SourceFile, Tree } from './tree.ts';

/** What only some files may do: load pages, read the environment, speak to the database. */
export function withoutPrivilege(tree: Tree): string[] {
  return tree.files.flatMap((file) => [
    ...pagesLoaded(file),
    ...environmentRead(file),
    ...databaseTouched(file),
  ]);
}

function pagesLoaded({ path, imports }: SourceFile): string[] {
  if (placeOf(path).kind === 'web') return [];
  return imports
    .filter(({ specifier }) => /\.(tsx|jsx)$/.test(specifier))
    .map(({ specifier }) => `${path} → ${specifier}: Node does not run .tsx; only web imports it`);
}

const readsEnvironment = ['src/platform/config/', 'src/start/', 'scripts/', 'bench/', 'e2e/', 'checks/'];

function environmentRead({ path, program, imports }: SourceFile): string[] {
  if (!path.includes('/') || isTest(path) || readsEnvironment.some((folder) => path.startsWith(folder)))
    return [];
  const reads =
    imports.some(({ specifier, typeOnly }) => !typeOnly && specifier === 'node:process') ||
    nodesOf(program, 'MemberExpression').some(({ object, property }) => {
      const name = property.type === 'Literal' ? property.value : 'name' in property && property.name;
      return object.type === 'Identifier' && object.name === 'process' && name === 'env';
    });
  return reads
    ? [`${path} → process.env: platform/config reads the environment once; take the value as an argument`]
    : [];
}

function databaseTouched({ path, imports }: SourceFile): string[] {
  const place = placeOf(path);
  if (place.kind === 'outside' || place.kind === 'platform' || isTest(path)) return [];
  return imports.flatMap(({ specifier }) => {
    const sinner = `${path} → ${specifier}`;
    if (isPackage(specifier, 'pg')) return [`${sinner}: only platform speaks pg; use #platform/db`];
    if (!isPackage(specifier, 'drizzle-orm') || mayWriteQueries(path)) return [];
    return [
      `${sinner}: queries live in *-store, *-views, *-facts and *.rows files; a use case calls those with its transaction`,
    ];
  });
}

const isPackage = (specifier: string, name: string) => specifier === name || specifier.startsWith(`${name}/`);

const mayWriteQueries = (path: string) =>
  path.startsWith('src/start/demo/') || /(^|[/.-])(rows|store|views|facts)\.ts$/.test(path);
