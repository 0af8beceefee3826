import type { Language } from '#platform/i18n';
import { freeSlug, type KeptProduct, type ProductInput, slugOf } from '../contract.ts';
import type { Draft } from './draft.ts';

type Options = ProductInput['options'];
type Named = { code: string; names: Options[number]['names'] };
const LONGEST_CODE = 40;

const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();
const goesBy = ({ code, names }: Named, said: string) =>
  code === said || Object.values(names).some((name) => same(name ?? '', said));
const found = <N extends Named>(all: readonly N[], said: string): N | undefined =>
  all.find(({ code }) => code === said) ?? all.find((one) => goesBy(one, said));

/**
 * Words of a sheet as options with codes. An option or value that the product has already, by its name in any language, stays that one;
 * new ones are added. Returns what each variant chose, in the order of the draft; a word that is missing chooses nothing.
 */
export function resolveOptions(
  draft: Draft,
  before: KeptProduct | undefined,
  language: Language,
): { options: Options; chosen: Record<string, string>[] } | undefined {
  if (!draft.options) return undefined;
  const { names, whole } = draft.options;
  if (whole && names.length === 0) return { options: whole, chosen: draft.variants.map(() => ({})) };
  const options: Options = [];
  const chosen: Record<string, string>[] = draft.variants.map(() => ({}));
  names.forEach((name, place) => {
    const known = (whole && (whole[place] ?? found(whole, name))) ?? found(before?.options ?? [], name);
    const taken = new Set(options.map(({ code }) => code));
    const option: Options[number] =
      known && !taken.has(known.code)
        ? { ...known, values: [...known.values] }
        : {
            code: freeSlug(slugOf(name, LONGEST_CODE) || 'option', taken, LONGEST_CODE),
            names: { [language]: name },
            values: [],
          };
    draft.variants.forEach(({ values }, at) => {
      const said = values[place] ?? '';
      if (said === '') return;
      const code = (found(option.values, said) ?? added(option, said, language)).code;
      (chosen[at] as Record<string, string>)[option.code] = code;
    });
    options.push(option);
  });
  return { options, chosen };
}

function added(option: Options[number], said: string, language: Language) {
  const taken = new Set(option.values.map(({ code }) => code));
  const code = freeSlug(slugOf(said, LONGEST_CODE) || 'value', taken, LONGEST_CODE);
  const value = { code, names: { [language]: said } };
  option.values.push(value);
  return value;
}
