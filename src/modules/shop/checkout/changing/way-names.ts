import { type Language, pickText, type Texts } from '#platform/i18n';
import { formatDay } from '#platform/time';
import type { Place } from '../change.contract.ts';

const wayNames: Record<Place['method'], Texts> = {
  delivery: { en: 'Delivery', nl: 'Levering', fr: 'Livraison' },
  'pick-up': { en: 'Pick-up', nl: 'Afhaling', fr: 'Retrait' },
  'on-site': { en: 'At your place', nl: 'Bij jou', fr: 'Chez vous' },
};

export const wayName = (method: Place['method'], language: Language): string =>
  pickText(wayNames[method], language).text;

/** What tells a part from the others: its way and its day. */
export const wayOnDay = ({ method, day }: Place, language: Language): string =>
  `${wayName(method, language)}, ${formatDay(day, language, 'short')}`;
