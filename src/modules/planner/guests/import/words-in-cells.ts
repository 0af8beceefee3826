import type { Age, GuestDiet, GuestType, Severity } from '../contract.ts';
import { plain } from './headers.ts';

const diets: readonly [RegExp, GuestDiet][] = [
  [/\b(vegan|veganistisch|vegane?|vegetalien(?:ne)?)\b/, 'vegan'],
  [/\b(vegetarian|vegetarisch|vegetarien(?:ne)?|veggie|vega|vegi)\b/, 'vegetarian'],
  [/\b(pescatarian|pescetarian|pescotarisch|pescetarien)\b/, 'pescatarian'],
  [/\bhalal\b/, 'halal'],
  [/\b(kosher|koosjer|casher)\b/, 'kosher'],
  [/\b(no pork|geen varkensvlees|sans porc)\b/, 'no-pork'],
  [/\b(no alcohol|geen alcohol|sans alcool)\b/, 'no-alcohol'],
  [/\b(gluten\w*|coeliac|celiac|coeliakie|coeliaque)\b/, 'gluten'],
  [/\b(lactose\w*)\b/, 'lactose'],
  [/\b(milk|dairy|melk\w*|zuivel\w*|lait)\b/, 'milk'],
  [/\b(eggs?|ei|eieren|oeufs?)\b/, 'eggs'],
  [/\b(shellfish|schaaldieren|schelpdieren|crustaces|fruits de mer)\b/, 'shellfish'],
  [/\b(fish|vis|poisson)\b/, 'fish'],
  [/\b(peanuts?|pinda\w*|arachides?|cacahuetes?)\b/, 'peanuts'],
  [/\b(nuts?|noten\w*|noix|fruits a coque)\b/, 'nuts'],
  [/\b(sesame|sesam)\b/, 'sesame'],
  [/\b(soya?|soja)\b/, 'soy'],
  [/\b(celery|selder\w*|celeri)\b/, 'celery'],
  [/\b(mustard|mosterd|moutarde)\b/, 'mustard'],
  [/\b(sul(?:ph|f)ites?|sulfiet\w*)\b/, 'sulphites'],
  [/\b(diabet\w*)\b/, 'diabetes'],
  [/\b(pregnant|zwanger|enceinte)\b/, 'pregnant'],
];
const NOTHING = /^(no|none|n a|na|geen|nee|non|aucune?|rien|standard|regular|-)?$/;
const SEVERE = /\b(severe\w*|ernstige?|graves?|epipen|anaphyla\w*|levensgevaarlijk|deadly)\b/;
const ALLERGY = /allerg|intoleran/;

/** The diets that a cell names, how serious it sounds, and its words where it says more than that. */
export function dietOf(cell: string): { diet: GuestDiet[]; severity: Severity | null; dietNote: string } {
  const words = plain(cell);
  if (NOTHING.test(words)) return { diet: [], severity: null, dietNote: '' };
  const diet = diets.filter(([named]) => named.test(words)).map(([, code]) => code);
  const severity = SEVERE.test(words) ? 'severe' : ALLERGY.test(words) ? 'intolerance' : null;
  const saysMore = diet.length === 0 || severity !== null || words.split(' ').length > diet.length + 1;
  return { diet: diet.length > 0 ? diet : ['other'], severity, dietNote: saysMore ? cell.trim() : '' };
}

/** Whether a cell that may be an age, a birthday's number or a word means a child. */
export function ageOf(cell: string): Age | undefined {
  const words = plain(cell);
  if (words === '') return undefined;
  if (/^\d{1,3}$/.test(words)) return Number(words) < 3 ? 'infant' : Number(words) < 13 ? 'child' : 'adult';
  if (/\b(infant|baby|bebe|toddler|peuter)\b/.test(words)) return 'infant';
  if (/\b(child|children|kid|kids|kind|kinderen|enfant|enfants)\b/.test(words)) return 'child';
  return /\b(adult|volwassene?n?|adulte)\b/.test(words) ? 'adult' : undefined;
}

export function typeOf(cell: string): GuestType | undefined {
  const words = plain(cell);
  if (/\b(vip|yes|ja|oui|x)\b/.test(words)) return 'vip';
  return /\b(plus one|introduce|accompagnant|additional)\b/.test(words) ? 'plus-one' : undefined;
}

export function languageOf(cell: string): 'en' | 'nl' | 'fr' | undefined {
  const words = plain(cell);
  if (/^(nl|dutch|nederlands|neerlandais|flemish|vlaams)/.test(words)) return 'nl';
  if (/^(fr|french|frans|francais)/.test(words)) return 'fr';
  return /^(en|english|engels|anglais)/.test(words) ? 'en' : undefined;
}

/** How many a cell says: a number, or yes for one. Undefined when it says neither. */
export function countOf(cell: string): number | undefined {
  const words = plain(cell);
  if (/^(no|nee|non|none|geen)?$/.test(words)) return 0;
  if (/^(yes|y|ja|oui|true|x)$/.test(words)) return 1;
  return /^\d{1,3}( 0+)?$/.test(words) ? Number(words.split(' ')[0]) : undefined;
}
