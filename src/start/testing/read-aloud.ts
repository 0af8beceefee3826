/** One thing as it is said: what it is within what, in words, and where its first words stand, from the top left of its page. */
export type SaidPart = { page: number; path: string[]; words: string; x: number; y: number };

export type ReadAloud = {
  parts: SaidPart[];
  /** Words that are seen and never said, on purpose. */
  furniture: string[];
  /** Words that nobody told how to be said. */
  forgotten: string[];
};

type Node = { role?: string; children?: Node[]; type?: string; id?: string; alt?: string };
type Piece = { type?: string; id?: string; tag?: string; str?: string; transform?: number[] };
type Marked = { words: string; x: number; y: number };

/** What somebody hears who has a PDF read aloud: its tree, by a reader that is not ours. */
export async function readAloud(bytes: Uint8Array | undefined): Promise<ReadAloud> {
  if (!bytes) throw new Error('there is no such file');
  const { getDocumentProxy } = await import('unpdf');
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const all: ReadAloud = { parts: [], furniture: [], forgotten: [] };
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const height = page.view[3] ?? 0;
    const marked = markedWords(items as Piece[], height, all);
    const tree = (await page.getStructTree()) as Node | null;
    if (tree)
      walk(tree, [], (path, id, alt) => all.parts.push({ page: number, path, ...saidAt(marked, id, alt) }));
  }
  return all;
}

const saidAt = (marked: ReadonlyMap<string, Marked>, id: string, alt: string | undefined): Marked => {
  const found = marked.get(id) ?? { words: '', x: 0, y: 0 };
  return alt === undefined ? found : { ...found, words: alt };
};

function walk(
  node: Node,
  path: string[],
  say: (path: string[], id: string, alt: string | undefined) => void,
): void {
  const here = node.role && node.role !== 'Root' ? [...path, node.role] : path;
  for (const child of node.children ?? []) {
    if (child.type === 'content' && child.id) say(here, child.id, node.alt);
    else walk(child, here, say);
  }
}

function markedWords(items: readonly Piece[], height: number, all: ReadAloud): Map<string, Marked> {
  const marked = new Map<string, Marked>();
  const open: Piece[] = [];
  for (const item of items) {
    if (item.type?.startsWith('beginMarkedContent')) open.push(item);
    else if (item.type === 'endMarkedContent') open.pop();
    else if (item.str?.trim()) {
      const words = item.str.replace(/[\u00a0\u202f]/g, ' ');
      const mark = open.findLast(({ id, tag }) => id || tag === 'Artifact');
      if (!mark) all.forgotten.push(words);
      else if (mark.tag === 'Artifact') all.furniture.push(words);
      else if (mark.id) {
        const before = marked.get(mark.id);
        const [, , , , x = 0, y = 0] = item.transform ?? [];
        if (before) before.words += ` ${words}`;
        else marked.set(mark.id, { words, x, y: height - y });
      }
    }
  }
  return marked;
}
