import type { SectionForm, SectionKind, SectionView } from '#modules/planner/event-page/contract';
import { isTicked, textFields, textIn, textsIn, type Values } from '../../design/forms/form-values.ts';

/** What was typed, as the use case takes it. */
export const readSection = (values: Values): SectionForm => ({
  kind: textIn(values, 'kind') as SectionKind,
  titles: textsIn(values, 'titles'),
  bodies: textsIn(values, 'bodies'),
  shown: isTicked(values, 'shown'),
});

/** A section as its form shows it; a new one is shown unless its host says otherwise. */
export const sectionValues = (section?: SectionView): Values => ({
  kind: section?.kind ?? 'words',
  ...textFields('titles', section?.titles ?? {}),
  ...textFields('bodies', section?.bodies ?? {}),
  shown: (section?.shown ?? true) ? 'on' : '',
});
