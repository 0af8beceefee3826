import { type ImportField, type ImportRefusal, splitField } from '#modules/shop/catalogue/contract';
import type { Say } from '../../../design/words.tsx';
import { imports } from '../../../words/en/import.ts';
import type { en } from '../../../words/en/index.ts';

type Problem = keyof typeof imports.problem;
type FieldName = keyof (typeof en)['imports']['field'];

/** What a column means, in words; those of one language say which. */
export function fieldWords(t: Say, field: ImportField): string {
  const option = /^option(\d)-(name|value)$/.exec(field);
  if (option) return t(`imports.field.option-${option[2] as 'name' | 'value'}`, { n: option[1] ?? '' });
  const { name, language } = splitField(field);
  const said = t(`imports.field.${name as FieldName}`);
  return language ? `${said}, ${t(`site.inLanguage.${language}`)}` : said;
}

export const problemWords = (t: Say, code: string): string =>
  t(`imports.problem.${Object.hasOwn(imports.problem, code) ? (code as Problem) : 'out-of-range'}`);

export type Refused = {
  code: ImportRefusal | 'no-file';
  line?: number | undefined;
  most?: number | undefined;
};

/** A refusal as it travels to the page. */
export const refusedOf = (refusal: { code: ImportRefusal; details?: Record<string, unknown> }): Refused => ({
  code: refusal.code,
  line: typeof refusal.details?.line === 'number' ? refusal.details.line : undefined,
  most: typeof refusal.details?.most === 'number' ? refusal.details.most : undefined,
});

export const refusedWords = (t: Say, { code, line = 0, most = 0 }: Refused): string =>
  t(`imports.refused.${code}`, { line, most });
