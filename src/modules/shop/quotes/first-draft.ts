import type { Language } from '#platform/i18n';
import { newId } from '#platform/ids';
import { addDays } from '#platform/time';
import type { Draft, ThingView } from './contract.ts';

const VALID_DAYS = 14;
const nameOf: Record<Language, string> = { en: 'Proposal', nl: 'Voorstel', fr: 'Proposition' };

type Asked = { language: Language; day: string | null; things: readonly ThingView[] };

/** Where a first proposal starts: what was asked for, at the shop's own prices, valid for two weeks but never past the day. */
export function firstDraft({ language, day, things }: Asked, today: string): Draft {
  const until = addDays(today, VALID_DAYS);
  return {
    introduction: '',
    validUntil: day !== null && day < until ? day : until,
    depositBp: null,
    options: [
      {
        id: newId(),
        name: nameOf[language],
        text: '',
        method: 'delivery',
        feeMinor: null,
        lines: things.map(({ variantId, quantity, personalText }) => ({
          id: newId(),
          variantId,
          quantity,
          unitMinor: null,
          personalText,
        })),
      },
    ],
  };
}
