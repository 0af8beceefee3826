import { createRequire } from 'node:module';
import { type Font, openSync } from 'fontkit';

const { resolve } = createRequire(import.meta.url);
const inter = (face: string) => resolve(`@expo-google-fonts/inter/${face}/Inter_${face}.ttf`);

/**
 * The house's faces as whole font files of one weight. What the pages use is cut up by alphabet and variable, and neither can
 * be embedded: a name in Greek or Polish would lose its letters.
 */
const files = {
  text: inter('400Regular'),
  strong: inter('600SemiBold'),
  bold: inter('800ExtraBold'),
  display: resolve('@expo-google-fonts/fraunces/600SemiBold/Fraunces_600SemiBold.ttf'),
} as const;

export type Face = keyof typeof files;
export const faceNames = Object.keys(files) as Face[];

const opened = new Map<Face, Font>();

/**
 * A face for one document. Its tables are read once, for that takes longer than setting a page; what fontkit keeps of glyphs is each
 * document's own. A glyph remembers the letter it was first asked for, and ʼ and ’ share one: in a kept face, one document
 * would decide how the next is read aloud and searched. The field is fontkit's own; a test tells when it is called otherwise.
 */
export function face(name: Face): Font {
  const known = opened.get(name) ?? (openSync(files[name]) as Font);
  opened.set(name, known);
  return Object.assign(Object.create(known) as Font, { _glyphs: {} });
}
