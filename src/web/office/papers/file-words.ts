import { type PaperFileWords, paperKinds } from '#modules/shop/papers/contract';
import type { Language } from '#platform/i18n';
import { wordsFor } from '../../design/files/file-words.ts';

const heads = [
  'number',
  'kind',
  'day',
  'order',
  'customer',
  'rate',
  'net',
  'vat',
  'gross',
  'currency',
] as const;

/** What the files of papers say, in the words of who asks. */
export function paperFileWords(language: Language): PaperFileWords {
  const t = wordsFor(language);
  const said = <Code extends string>(codes: readonly Code[], say: (code: Code) => string) =>
    Object.fromEntries(codes.map((code) => [code, say(code)])) as Record<Code, string>;
  return {
    kind: said(paperKinds, (kind) => t(`papers.${kind}`)),
    head: said(heads, (name) => t(`officePapers.head.${name}`)),
  };
}
