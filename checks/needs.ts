import type { Program } from 'oxc-parser';
import { isTest, placeOf } from './places.ts';
import { rankOf } from './ranks.ts';
import { nodesOf } from './syntax.ts';
import type { SourceFile, Tree } from './tree.ts';

type Module = { name: string; files: SourceFile[]; needs: string[] | undefined };

/** Needs that are not written, not used, or do not go down the ranks. */
export function wrongNeeds(tree: Tree): string[] {
  const modules = modulesOf(tree);
  return [...modules.values()].flatMap((module) => [
    ...declarationProblems(module, modules),
    ...unwrittenNeeds(module, modules),
    ...unusedNeeds(module),
  ]);
}

function modulesOf(tree: Tree): Map<string, Module> {
  const modules = new Map<string, Module>();
  for (const file of tree.files) {
    const place = placeOf(file.path);
    if (place.kind !== 'module') continue;
    const module = modules.get(place.module) ?? { name: place.module, files: [], needs: undefined };
    module.files.push(file);
    if (place.file === 'module.ts') module.needs = writtenNeeds(file.program);
    modules.set(place.module, module);
  }
  return modules;
}

/** The strings of `export const needs = ['shop/catalogue', …] as const`. */
function writtenNeeds(program: Program): string[] | undefined {
  for (const { declaration } of nodesOf(program, 'ExportNamedDeclaration')) {
    if (declaration?.type !== 'VariableDeclaration') continue;
    for (const { id, init } of declaration.declarations) {
      if (id.type !== 'Identifier' || id.name !== 'needs') continue;
      const list = init?.type === 'TSAsExpression' ? init.expression : init;
      if (list?.type !== 'ArrayExpression') return undefined;
      const names = list.elements.map((element) => (element?.type === 'Literal' ? element.value : undefined));
      return names.every((name) => typeof name === 'string') ? names : undefined;
    }
  }
  return undefined;
}

function declarationProblems({ name, needs }: Module, modules: Map<string, Module>): string[] {
  const place = `src/modules/${name}/module.ts`;
  const rank = rankOf(name);
  if (rank === undefined) return [`${place}: ${name} has no rank; give it one in checks/ranks.ts`];
  if (!needs)
    return [
      `${place}: write "export const needs = ['area/module'] as const", an empty list if it needs nobody`,
    ];
  return needs.flatMap((need) => {
    const sinner = `${place} → ${need}`;
    const below = rankOf(need);
    if (!modules.has(need) || below === undefined) return [`${sinner}: there is no such module`];
    if (below < rank) return [];
    return [
      `${sinner}: needs go down, and ${need} (${below}) is not below ${name} (${rank}); listen to its signals, or let a higher module conduct both`,
    ];
  });
}

function unwrittenNeeds(module: Module, modules: Map<string, Module>): string[] {
  const written = new Set(module.needs ?? []);
  // A test sets the scene for what its module needs, and that has needs of its own.
  const withTheirs = closure(written, modules);
  return module.files.flatMap((file) => {
    const allowed = isTest(file.path) ? withTheirs : written;
    return usesOf(module.name, file)
      .filter(({ need }) => !allowed.has(need))
      .map(
        ({ need, specifier }) =>
          `${file.path} → ${specifier}: add '${need}' to the needs of ${module.name}, or do without it`,
      );
  });
}

function unusedNeeds(module: Module): string[] {
  const used = new Set(
    module.files
      .filter(({ path }) => !isTest(path))
      .flatMap((file) => usesOf(module.name, file).map(({ need }) => need)),
  );
  return (module.needs ?? [])
    .filter((need) => !used.has(need))
    .map(
      (need) =>
        `src/modules/${module.name}/module.ts → ${need}: nothing imports it; take it out of the needs`,
    );
}

/** Faces and contracts of other modules; signals are free. */
function usesOf(module: string, { imports }: SourceFile) {
  return imports.flatMap(({ specifier, to }) => {
    const place = to ? placeOf(to) : undefined;
    if (place?.kind !== 'module' || place.module === module || place.file === 'signals.ts') return [];
    return [{ need: place.module, specifier }];
  });
}

function closure(needs: Set<string>, modules: Map<string, Module>): Set<string> {
  const all = new Set(needs);
  for (const need of all) for (const further of modules.get(need)?.needs ?? []) all.add(further);
  return all;
}
