import type { Brings, BuiltInKey } from '#modules/together/event-templates/contract';
import { useWords } from '../../design/words.tsx';
import { usePartName } from '../programme/use-part-name.ts';

/** What a template is called, and what it brings, in words. */
export function useTemplateWords() {
  const { t } = useWords();
  const partName = usePartName();
  return {
    nameOf: ({ builtIn, name }: { builtIn: BuiltInKey | null; name: string }): string =>
      builtIn ? t(`templates.builtIn.${builtIn}.name`) : name,
    /** What counts as nothing is not said. */
    bringsInWords: ({ minutes, parts, ...counts }: Brings): string[] => [
      t('templates.brings.hours', { count: Math.round(minutes / 60) }),
      ...(parts.length > 1
        ? [`${t('templates.brings.parts', { count: parts.length })} (${parts.map(partName).join(', ')})`]
        : []),
      ...(['questions', 'reminders', 'groups', 'fields', 'tags'] as const).flatMap((what) =>
        counts[what] > 0 ? [t(`templates.brings.${what}`, { count: counts[what] })] : [],
      ),
    ],
  };
}
