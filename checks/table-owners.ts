import { isTest, placeOf } from './places.ts';
import { nodesOf } from './syntax.ts';
import type { SourceFile, Tree } from './tree.ts';

const WRITES = /\b(insert\s+into|update|delete\s+from)\s+(?:only\s+)?(?:public\.)?"?(\w+)/gi;

/** Database tables that two modules define, or that a module writes without owning them. */
export function sharedTables(tree: Tree): string[] {
  const files = tree.files.filter(({ path }) => path.startsWith('src/') && !isTest(path));
  const owners = new Map<string, Set<string>>();
  const places: string[] = [];
  for (const file of files) {
    for (const table of tablesOf(file)) {
      owners.set(table, (owners.get(table) ?? new Set()).add(ownerOf(file.path)));
      if (placeOf(file.path).kind === 'module' && !/(^|[/.])rows\.ts$/.test(file.path)) {
        places.push(`${file.path} → ${table}: tables are written in *.rows.ts`);
      }
    }
  }
  const shared = [...owners]
    .filter(([, modules]) => modules.size > 1)
    .map(
      ([table, modules]) =>
        `${table} → ${[...modules].sort().join(', ')}: one module defines and writes a table; the others ask it`,
    );
  return [...places, ...shared, ...files.flatMap((file) => foreignWrites(file, owners))];
}

function tablesOf({ program }: SourceFile): string[] {
  return nodesOf(program, 'CallExpression').flatMap(({ callee, arguments: [name] }) => {
    if (callee.type !== 'Identifier' || callee.name !== 'pgTable') return [];
    return name?.type === 'Literal' && typeof name.value === 'string' ? [name.value] : [];
  });
}

/** SQL in strings and templates of a module that changes a table of another. */
function foreignWrites({ path, program }: SourceFile, owners: Map<string, Set<string>>): string[] {
  if (placeOf(path).kind !== 'module') return [];
  const texts = nodesOf(program, 'TemplateElement', 'Literal').map(({ value }) =>
    typeof value === 'object' && value && 'raw' in value ? value.raw : String(value),
  );
  const written = new Set(
    texts.flatMap((text) => [...text.matchAll(WRITES)].map(([, , table = '']) => table.toLowerCase())),
  );
  return [...written].flatMap((table) => {
    const modules = owners.get(table);
    if (!modules || modules.has(ownerOf(path))) return [];
    return [
      `${path} → ${table}: ${[...modules].join(', ')} writes this table; call its face with your transaction`,
    ];
  });
}

function ownerOf(path: string): string {
  const place = placeOf(path);
  if (place.kind === 'module') return place.module;
  return place.kind === 'platform' ? `platform/${place.name}` : place.kind;
}
