import type { Availability } from '#modules/shop/catalogue/contract';
import { unreachable } from '#platform/result';
import { formatDay } from '#platform/time';
import type { Tone } from '../../design/badge.tsx';
import type { Speech } from '../../design/words.tsx';

type Told = { text: string; tone: Tone; canBeHad: boolean };

/** Whether a thing can be had, as a sentence; with a day it is about that day. */
export function tellAvailability(
  availability: Availability,
  { t, language }: Speech,
  day: string | undefined,
): Told {
  const dayMonth = (plain: string) => formatDay(plain, language, 'day-month');
  switch (availability.state) {
    case 'available':
      return {
        text: day ? t('shop.availability.freeOn', { day: dayMonth(day) }) : t('shop.availability.available'),
        tone: 'success',
        canBeHad: true,
      };
    case 'last-ones':
      return {
        text: t('shop.availability.lastOnes', { count: availability.left }),
        tone: 'warning',
        canBeHad: true,
      };
    case 'sold-out':
      return { text: t('shop.availability.soldOut'), tone: 'error', canBeHad: false };
    case 'taken':
      return {
        text: day ? t('shop.availability.takenOn', { day: dayMonth(day) }) : t('shop.availability.taken'),
        tone: 'error',
        canBeHad: false,
      };
    case 'too-soon':
      return {
        text: t('shop.availability.from', { day: dayMonth(availability.earliest) }),
        tone: 'warning',
        canBeHad: false,
      };
    case 'closed':
      return {
        text: day ? t('shop.availability.closedOn', { day: dayMonth(day) }) : t('shop.availability.closed'),
        tone: 'warning',
        canBeHad: false,
      };
    case 'guests':
      return {
        text:
          availability.max === null
            ? t('shop.availability.guestsFrom', { min: availability.min })
            : t('shop.availability.guestsBetween', { min: availability.min, max: availability.max }),
        tone: 'warning',
        canBeHad: false,
      };
    case 'day-needed':
      return { text: t('rental.dayNeeded'), tone: 'info', canBeHad: true };
    case 'rentable':
      return {
        text: t('rental.freeOn', { count: availability.left, day: dayMonth(day ?? '') }),
        tone: 'success',
        canBeHad: true,
      };
    case 'withdrawn':
      return { text: t('shop.availability.withdrawn'), tone: 'error', canBeHad: false };
    default:
      return unreachable(availability);
  }
}
