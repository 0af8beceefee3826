import { type Node, type Program, visitorKeys } from 'oxc-parser';

/** Every node of the given kinds in a parsed file, in the order in which they are written. */
export function nodesOf<Kind extends Node['type']>(
  program: Program,
  ...kinds: Kind[]
): Extract<Node, { type: Kind }>[] {
  const found: Node[] = [];
  collect(program, kinds, found);
  return found as Extract<Node, { type: Kind }>[];
}

function collect(node: Node, kinds: string[], found: Node[]) {
  if (kinds.includes(node.type)) found.push(node);
  for (const key of visitorKeys[node.type] ?? []) {
    const child = (node as unknown as Record<string, unknown>)[key];
    for (const part of Array.isArray(child) ? child : [child]) {
      if (part && typeof part === 'object') collect(part as Node, kinds, found);
    }
  }
}
