import { readFileSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import type { Node, Program } from 'oxc-parser';
import { nodesOf } from './syntax.ts';

export type Import = {
  specifier: string;
  /** `import type …`; an inline `{ type X }` still loads the file when Node runs it. */
  typeOnly: boolean;
  /** The file of ours that is meant, whether it exists or not; packages have none. */
  to?: string;
};

const STATEMENTS = ['ImportDeclaration', 'ExportAllDeclaration', 'ExportNamedDeclaration'] as const;

/** Everything a file imports: statements, re-exports, dynamic imports and types written as `import('…')`. */
export function importsOf(path: string, program: Program): Import[] {
  return nodesOf(program, ...STATEMENTS, 'ImportExpression', 'TSImportType').flatMap((node) => {
    const specifier = literal(node.source);
    if (specifier === undefined) return [];
    const to = target(path, specifier);
    return [{ specifier, typeOnly: isTypeOnly(node), ...(to ? { to } : {}) }];
  });
}

function isTypeOnly(node: Node) {
  if (node.type === 'TSImportType') return true;
  return 'importKind' in node
    ? node.importKind === 'type'
    : 'exportKind' in node && node.exportKind === 'type';
}

function literal(node: unknown): string | undefined {
  const value = (node as { value?: unknown } | null)?.value;
  return typeof value === 'string' ? value : undefined;
}

function target(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier);
  if (!specifier.startsWith('#')) return undefined;
  for (const { start, end, file } of patterns()) {
    if (!specifier.startsWith(start) || !specifier.endsWith(end)) continue;
    const middle = specifier.slice(start.length, specifier.length - end.length);
    if (middle) return posix.normalize(file.replace('*', middle));
  }
  return undefined;
}

let known: { start: string; end: string; file: string }[] | undefined;

/** The short names of package.json, the most exact first, as Node chooses. */
function patterns() {
  const manifest = resolve(import.meta.dirname, '../package.json');
  known ??= Object.entries(JSON.parse(readFileSync(manifest, 'utf8')).imports as Record<string, string>)
    .sort(([a], [b]) => b.length - a.length)
    .map(([name, file]) => {
      const [start = '', end = ''] = name.split('*');
      return { start, end, file };
    });
  return known;
}
