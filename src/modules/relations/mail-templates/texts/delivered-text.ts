import type { Block, MailWords } from '../words.ts';
import type { MailText } from './mail-text.contract.ts';

/** A block that is the house's: what of an order, a link or a person's own words a mail has to say. */
export type Part = Exclude<Block, string | { small: string }>;

const isPart = (block: Block): block is Part => typeof block !== 'string' && !('small' in block);

/** What an owner calls a part: `{{ order }}`, `{{ button }}`, `{{ reason }}`; `{{ details }}` says several things at once. */
export function partName(part: Part): string {
  if ('button' in part) return 'button';
  if ('rows' in part) return part.rows;
  if ('part' in part) return part.part;
  return /^\{\{ (\w+) \}\}$/.exec(part.quote)?.[1] ?? 'details';
}

export const partsOf = (words: MailWords): Map<string, Part> =>
  new Map(words.blocks.filter(isPart).map((part) => [partName(part), part]));

/** Our words as an owner would have written them, for a start. Small print is what stands behind a `>`. */
export const deliveredText = ({ subject, preheader, heading, blocks }: MailWords): MailText => ({
  subject,
  preheader,
  heading,
  body: blocks
    .map((block) =>
      typeof block === 'string' ? block : isPart(block) ? `{{ ${partName(block)} }}` : `> ${block.small}`,
    )
    .join('\n\n'),
});

export type Piece = { words: string } | { part: Part };

/** The owner's text, cut at the lines that hold nothing but the name of a part. */
export function piecesOf(body: string, parts: ReadonlyMap<string, Part>): Piece[] {
  const pieces: Piece[] = [];
  let words: string[] = [];
  const end = () => {
    const text = words.join('\n').trim();
    if (text) pieces.push({ words: text });
    words = [];
  };
  for (const line of body.split('\n')) {
    const part = parts.get(/^\s*\{\{\s*(\w+)\s*\}\}\s*$/.exec(line)?.[1] ?? '');
    if (part) {
      end();
      pieces.push({ part });
    } else words.push(line);
  }
  end();
  return pieces;
}
