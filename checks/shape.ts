import { isTest } from './places.ts';
import { nodesOf } from './syntax.ts';
import type { SourceFile, Tree } from './tree.ts';

const LINES = 400;
const EMPTY_WORDS = /(^|[/.-])(utils?|helpers?|common|misc)(?=[/.-])/;

/** Files whose name says nothing, that are too long to read, or that Node refuses to run. */
export function illShaped(tree: Tree): string[] {
  return tree.files.flatMap((file) => [...emptyName(file), ...tooLong(file), ...refusedByNode(file)]);
}

function emptyName({ path }: SourceFile): string[] {
  const word = EMPTY_WORDS.exec(path)?.[2];
  return word ? [`${path} → ${word}: name it by the noun it is about, or put it where it is used`] : [];
}

function tooLong({ path, text }: SourceFile): string[] {
  const lines = text.split('\n').length;
  const isContent = path.startsWith('src/start/demo/') || /\.generated\.|\/generated\//.test(path);
  if (lines <= LINES || isTest(path) || isContent) return [];
  return [`${path} → ${lines} lines: split it by use case; no file is longer than ${LINES} lines`];
}

function refusedByNode({ path, program }: SourceFile): string[] {
  const found = nodesOf(program, ...REFUSED).filter((node) => !('declare' in node && node.declare));
  const kinds = new Set(found.map(({ type }) => type));
  return [...kinds].map((kind) => `${path} → ${insteadOf[kind]}; Node removes types and runs the rest`);
}

const REFUSED = [
  'TSEnumDeclaration',
  'TSModuleDeclaration',
  'TSParameterProperty',
  'TSImportEqualsDeclaration',
  'TSExportAssignment',
  'Decorator',
] as const;

const insteadOf: Record<(typeof REFUSED)[number], string> = {
  TSEnumDeclaration: 'enum: write a union of strings',
  TSModuleDeclaration: 'namespace: a file is the namespace',
  TSParameterProperty: 'parameter property: declare the field and assign it',
  TSImportEqualsDeclaration: 'import =: write import … from',
  TSExportAssignment: 'export =: write export',
  Decorator: 'decorator: call the function',
};
