import type { EditedPage, PageForm } from '#modules/shop/pages/contract';
import { type Language, languages } from '#platform/i18n';
import { isTicked, textFields, textIn, textsIn, type Values } from '../../../design/forms/form-values.ts';

type Words = { titles: Record<Language, string>; bodies: Record<Language, string> };

/** What the form sends; words of ours that nobody touched are not words of the owner. */
export function pageIn(values: Values, ours: Words | undefined): PageForm {
  const [titles, bodies] = [textsIn(values, 'titles'), textsIn(values, 'bodies')];
  const untouched = ours && isSame(titles, ours.titles) && isSame(bodies, ours.bodies);
  return {
    slug: textIn(values, 'slug'),
    state: textIn(values, 'state') === 'published' ? 'published' : 'draft',
    inMenu: isTicked(values, 'inMenu'),
    titles: untouched ? {} : titles,
    bodies: untouched ? {} : bodies,
  };
}

// A form sends line breaks as two characters.
const isSame = (one: Record<Language, string>, other: Record<Language, string>) =>
  languages.every((language) => plain(one[language]) === plain(other[language]));
const plain = (text: string) => text.replace(/\r\n/g, '\n').trim();

/** The fields of a page, filled with its words, or with ours as a start. */
export function pageFields(page: EditedPage | undefined, ours: Words | undefined): Values {
  const start = ours && !page?.written;
  return {
    slug: page?.slug ?? '',
    state: page?.state ?? 'draft',
    inMenu: page && !page.inMenu ? '' : 'on',
    ...textFields('titles', start ? ours.titles : (page?.titles ?? {})),
    ...textFields('bodies', start ? ours.bodies : (page?.bodies ?? {})),
  };
}
