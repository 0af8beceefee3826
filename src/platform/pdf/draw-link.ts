import type { Pdf } from './pdf.ts';
import { tagged } from './tags.ts';

type LinkAt = { x: number; y: number; width: number; url: string; underline?: boolean };

/** Words that lead somewhere, in the face that is set; where they lead is told to who cannot see them. */
export function drawLink(pdf: Pdf, words: string, { x, y, width, url, underline = false }: LinkAt): void {
  tagged(pdf, 'Link', (element) => {
    const height = pdf.heightOfString(words, { width });
    pdf.text(words, x, y, { width, underline });
    // Only a boxed string is written as words; its types do not know that, nor the place in the tree.
    const told = { Contents: new String(words), structParent: element } as object;
    pdf.link(x, y, width, height, url, told);
  });
}
