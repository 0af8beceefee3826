import { newId } from '#platform/ids';
import { system, visitor } from '#platform/policy';
import type { Result } from '#platform/result';
import { addDays } from '#platform/time';
import type { Application } from '../application.ts';
import type { MovableClock } from './movable-clock.ts';

const DAY_MS = 86_400_000;

/** Two who asked for a quote: one waits for an answer, the other compares two options. */
export async function seedQuotes(
  past: Application,
  clock: MovableClock,
  { now, today }: { now: Date; today: string },
): Promise<void> {
  clock.set(new Date(now.getTime() - 3 * DAY_MS));
  const { number } = must(
    await past.quotes.ask({
      request: {
        name: 'Marie Claes',
        email: 'marie.claes@convive.test',
        phone: '+32 400 00 02 01',
        eventType: 'wedding',
        day: addDays(today, 190),
        guests: 60,
        postcode: '9000',
        town: 'Gent',
        wish: 'Dinner in the garden, a cake, and music until midnight. What would that come to?',
        things: [],
      },
      language: 'en',
      address: 'demo',
      by: visitor,
    }),
  );
  clock.set(new Date(now.getTime() - 2 * DAY_MS));
  const [dinner, cake, dj] = await Promise.all(
    ['garden-dinner', 'raspberry-tier-cake', 'dj-amara'].map(async (slug) => {
      const product = await past.catalogue.productAlone(slug, {}, 'en');
      return product?.variants[0]?.id ?? '';
    }),
  );
  const line = (variantId = '', quantity = 1) => ({
    id: newId(),
    variantId,
    quantity,
    unitMinor: null,
    personalText: '',
  });
  const option = (name: string, text: string, lines: ReturnType<typeof line>[]) => ({
    id: newId(),
    name,
    text,
    method: 'delivery' as const,
    feeMinor: null,
    lines,
  });
  const by = system('demo');
  const { revision } = must(
    await past.quotes.saveDraft({
      number,
      revision: 0,
      draft: {
        introduction: 'Dear Marie,\n\nwe would love to. Here are two ways to go about it.',
        validUntil: addDays(today, 21),
        depositBp: 3_000,
        options: [
          option('Dinner and cake', 'Three courses at long tables, and the cake at ten.', [
            line(dinner, 60),
            line(cake),
          ]),
          option('With music', 'The same, and Amara plays until midnight.', [
            line(dinner, 60),
            line(cake),
            line(dj),
          ]),
        ],
      },
      by,
    }),
  );
  must(await past.quotes.send({ number, revision, by }));
  clock.set(new Date(now.getTime() - DAY_MS / 4));
  must(
    await past.quotes.ask({
      request: {
        name: 'Bart Willems',
        email: 'bart.willems@convive.test',
        phone: '',
        eventType: 'corporate',
        day: addDays(today, 75),
        guests: 40,
        postcode: '9100',
        town: 'Sint-Niklaas',
        wish: 'Ons bedrijf wordt twintig. Taart en een hapje voor veertig mensen, om vier uur.',
        things: [],
      },
      language: 'nl',
      address: 'demo',
      by: visitor,
    }),
  );
}

function must<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(`the demo's quotes: ${result.code}`);
  return result.value;
}
