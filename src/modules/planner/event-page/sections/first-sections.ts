import type { SectionView } from '../section.contract.ts';

/** What a page shows before its host has written anything: all that the event knows by itself. */
export const firstSections = (): Pick<SectionView, 'kind' | 'titles' | 'bodies' | 'shown'>[] =>
  (['programme', 'place'] as const).map((kind) => ({ kind, titles: {}, bodies: {}, shown: true }));
