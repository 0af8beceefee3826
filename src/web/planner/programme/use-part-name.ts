import type { PartView } from '#modules/planner/events/contract';
import { pickText } from '#platform/i18n';
import { useWords } from '../../design/words.tsx';

/** What a part is called; the main one may have no name of its own. */
export function usePartName() {
  const { t, language } = useWords();
  return ({ names, main }: Pick<PartView, 'names' | 'main'>): string =>
    pickText(names, language).text || t(main ? 'life.part.main' : 'life.part.unnamed');
}
