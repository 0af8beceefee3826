import { MOST, numberOfCombinations, variantMatrix } from '#modules/shop/catalogue/contract';
import { type Draft, type DraftOption, emptyVariant } from './draft.ts';

/** The form's own buttons, as they are sent without a script: `option.add`, `value.remove.0.2` … */
const EDIT = /^(option|value)\.(add|remove)(?:\.(\d{1,3}))?(?:\.(\d{1,3}))?$/;

/** An option or value that has no code of its own yet; it gets one from its name when the product is kept. */
export const NEW_CODE = 'new-';

export const isEdit = (wish: string) => EDIT.test(wish);

/** The form with a row more or fewer, and its variants to match; nothing typed is lost. */
export function editDraft(draft: Draft, wish: string): Draft {
  const [, what, how, first = '', second = ''] = EDIT.exec(wish) ?? [];
  const option = Number(first);
  const options =
    what === 'option'
      ? how === 'add'
        ? [...draft.options, newOption(draft)].slice(0, MOST.options)
        : draft.options.filter((_, at) => at !== option)
      : draft.options.map((one, at) => {
          if (at !== option) return one;
          const values =
            how === 'add'
              ? [...one.values, newValue(draft)]
              : one.values.filter((_, place) => place !== Number(second));
          return { ...one, values: values.slice(0, MOST.values) };
        });
  return withVariants({ ...draft, options: options.filter(({ values }) => values.length > 0) });
}

/** The form with a variant for every combination of its values. */
export function withVariants(draft: Draft): Draft {
  if (numberOfCombinations(draft.options) > MOST.variants) return draft;
  return {
    ...draft,
    variants: variantMatrix(draft.options, draft.variants, (options, like) => ({
      ...emptyVariant(),
      price: like?.price ?? '',
      serves: like?.serves ?? '',
      options,
    })),
  };
}

/** Codes are unique in the whole form, so that one that is gone is never met again under another name. */
function newCode(draft: Draft, more = 0): string {
  const numbers = draft.options
    .flatMap(({ code, values }) => [code, ...values.map((value) => value.code)])
    .map((code) => (code.startsWith(NEW_CODE) ? Number(code.slice(NEW_CODE.length)) : 0));
  return `${NEW_CODE}${Math.max(0, ...numbers) + 1 + more}`;
}

const newValue = (draft: Draft, more = 0): DraftOption['values'][number] => ({
  code: newCode(draft, more),
  names: {},
});
const newOption = (draft: Draft): DraftOption => ({
  code: newCode(draft),
  names: {},
  values: [newValue(draft, 1), newValue(draft, 2)],
});

/** The element to go on with after an edit, by its id. */
export function focusAfter(draft: Draft, wish: string, language: string): string {
  const [, what, how, first = ''] = EDIT.exec(wish) ?? [];
  if (how === 'remove') return 'options';
  if (what === 'option') return `options.${draft.options.length - 1}.names.${language}`;
  const option = draft.options[Number(first)];
  return `options.${first}.values.${(option?.values.length ?? 1) - 1}.names.${language}`;
}
