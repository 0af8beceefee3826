import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Program, parseSync } from 'oxc-parser';
import { type Import, importsOf } from './imports.ts';

export type SourceFile = { path: string; text: string; program: Program; imports: Import[] };

/** Every source file below a folder, parsed; paths are relative to it and use slashes. */
export type Tree = { root: string; files: SourceFile[] };

const SOURCE = /\.(ts|tsx|mts|js|jsx|mjs)$/;
const NOT_OURS = ['node_modules', 'build', 'coverage'];

/** Planted files end in `.txt`, so that neither the compiler nor the formatter takes them for ours. */
const PLANTED = '.txt';

const root = resolve(import.meta.dirname, '..');
let ours: Tree | undefined;

/** The project's own files. */
export function repository(): Tree {
  ours ??= readTree(root, '');
  return ours;
}

/** A little tree of `checks/planted/` that breaks the rules of one check. */
export const planted = (name: string): Tree => readTree(join(import.meta.dirname, 'planted', name), PLANTED);

export const isSource = (path: string) => SOURCE.test(path);

function readTree(folder: string, suffix: string): Tree {
  const files = sourcePaths(folder, '', suffix).map((path) => {
    const text = readFileSync(join(folder, path + suffix), 'utf8');
    const { program, errors } = parseSync(path, text);
    if (errors[0]) throw new Error(`${path} cannot be parsed: ${errors[0].message}`);
    return { path, text, program, imports: importsOf(path, program) };
  });
  return { root: folder, files };
}

function sourcePaths(root: string, folder: string, suffix: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return isOurs(entry.name) ? sourcePaths(root, path, suffix) : [];
    const name = path.endsWith(suffix) ? path.slice(0, path.length - suffix.length) : '';
    return isSource(name) ? [name] : [];
  });
}

const isOurs = (folder: string) => !folder.startsWith('.') && !NOT_OURS.includes(folder);
