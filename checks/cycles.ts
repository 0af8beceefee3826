import type { Tree } from './tree.ts';

/** Circles of imports, types included: one shortest circle for each knot of files. */
export function circles(tree: Tree): string[] {
  const known = new Set(tree.files.map(({ path }) => path));
  const edges = new Map(
    tree.files.map(({ path, imports }) => [
      path,
      imports.flatMap(({ to }) => (to && known.has(to) ? [to] : [])),
    ]),
  );
  const told = new Set<string>();
  return tree.files.flatMap(({ path }) => {
    if (told.has(path)) return [];
    const circle = shortestWay(path, path, edges);
    if (!circle) return [];
    for (const file of circle) told.add(file);
    return [`${circle.join(' → ')}: move what both need into a file that imports neither`];
  });
}

function shortestWay(from: string, to: string, edges: Map<string, string[]>): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [from];
  for (const file of queue) {
    for (const next of edges.get(file) ?? []) {
      if (next === to) return [...wayBack(file, from, cameFrom), to];
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, file);
      queue.push(next);
    }
  }
  return undefined;
}

function wayBack(file: string, start: string, cameFrom: Map<string, string>): string[] {
  const way = [file];
  for (let at = file; at !== start; ) {
    at = cameFrom.get(at) as string;
    way.unshift(at);
  }
  return way;
}
