import { languages, type Texts } from '#platform/i18n';
import { type Draft, type DraftOption, type DraftVariant, draftFields, kindOf, stateOf } from './draft.ts';

/** More rows than a product may have are not read. */
const MOST_ROWS = 200;

/** What the form holds, as it was typed; names are paths such as `options.0.values.1.names.nl`. */
export function draftFromForm(form: FormData): Draft {
  const one = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const all = (name: string) =>
    form.getAll(name).filter((value): value is string => typeof value === 'string');
  const texts = (name: string): Texts =>
    Object.fromEntries(languages.map((language) => [language, one(`${name}.${language}`)]));
  const options = rows(
    form,
    'options',
    (at): DraftOption => ({
      code: one(`${at}.code`),
      names: texts(`${at}.names`),
      values: rows(form, `${at}.values`, (value) => ({
        code: one(`${value}.code`),
        names: texts(`${value}.names`),
      })),
    }),
  );
  return {
    slug: one('slug').trim(),
    state: stateOf(one('state')),
    kind: kindOf(one('kind')),
    category: one('category'),
    eventTypes: all('eventTypes'),
    names: texts('names'),
    summary: texts('summary'),
    description: texts('description'),
    material: texts('material'),
    options,
    variants: rows(
      form,
      'variants',
      (at): DraftVariant => ({
        id: one(`${at}.id`),
        sku: one(`${at}.sku`),
        price: one(`${at}.price`),
        serves: one(`${at}.serves`),
        onHand: one(`${at}.onHand`),
        options: Object.fromEntries(options.map(({ code }) => [code, one(`${at}.options.${code}`)])),
      }),
    ),
    allergens: all('allergens'),
    diets: all('diets'),
    personal: one('personal') === 'on',
    personalLabel: texts('personalLabel'),
    flags: {
      uniquePiece: one('uniquePiece') === 'on',
      pictureUpload: one('pictureUpload') === 'on',
      highlight: one('highlight') === 'on',
    },
    fields: Object.fromEntries(draftFields.map((name) => [name, one(name)])) as Draft['fields'],
  };
}

function rows<T>(form: FormData, name: string, read: (path: string) => T): T[] {
  const made: T[] = [];
  // Every row has one field that is always sent: its code, or its SKU.
  for (let at = 0; at < MOST_ROWS && (form.has(`${name}.${at}.code`) || form.has(`${name}.${at}.sku`)); at++)
    made.push(read(`${name}.${at}`));
  return made;
}
