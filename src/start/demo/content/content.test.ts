import { existsSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { composeEmblem, composeHero, composePicture, emojiFile } from '../compose.ts';
import type { Words } from '../words.ts';
import { demoBusiness, demoCategories, demoEventTypes, demoPeople, demoProducts } from './index.ts';

const languages = ['en', 'nl', 'fr'] as const;
const slugs = demoProducts.map(({ slug }) => slug);
const variants = demoProducts.flatMap((product) => product.variants.map((variant) => ({ product, variant })));

describe('the assortment', () => {
  test('is large and mixed enough to show everything the shop can sell', () => {
    expect(demoProducts.length).toBeGreaterThanOrEqual(52);
    const of = (kind: string) => demoProducts.filter((product) => product.kind === kind).length;
    expect(of('service')).toBeGreaterThanOrEqual(6);
    expect(of('per-guest')).toBeGreaterThanOrEqual(8);
    expect(of('rental')).toBe(3);
    expect(demoProducts.filter(({ options }) => options.length === 2).length).toBeGreaterThanOrEqual(4);
    expect(demoProducts.filter(({ pictureUpload }) => pictureUpload).length).toBeGreaterThanOrEqual(2);
    expect(demoProducts.filter(({ uniquePiece }) => uniquePiece).length).toBe(2);
    expect(variants.filter(({ variant }) => variant.onHand === 0)).toHaveLength(1);
    expect(variants.filter(({ variant: { onHand } }) => onHand && onHand <= 3).length).toBeGreaterThanOrEqual(
      2,
    );
  });

  test('has one highlight in each category', () => {
    const highlighted = demoProducts.filter(({ highlight }) => highlight).map(({ category }) => category);
    expect(highlighted.toSorted()).toEqual(demoCategories.map(({ slug }) => slug).toSorted());
  });

  test('names everything once', () => {
    expect(repeated(slugs)).toEqual([]);
    expect(repeated(variants.map(({ variant }) => variant.sku))).toEqual([]);
    for (const language of languages)
      expect(repeated(demoProducts.map(({ names }) => names[language]))).toEqual([]);
    expect(slugs.filter((slug) => !/^[a-z0-9-]{3,60}$/.test(slug))).toEqual([]);
  });

  test.each(demoProducts)('$slug refers to things that exist', ({ slug, category, eventTypes, related }) => {
    expect(demoCategories.map((one) => one.slug)).toContain(category);
    expect(demoEventTypes.map((one) => one.slug)).toEqual(expect.arrayContaining(eventTypes));
    expect(eventTypes.length).toBeGreaterThan(0);
    expect(slugs).toEqual(expect.arrayContaining(related));
    expect(related).not.toContain(slug);
    expect(related.length).toBeGreaterThanOrEqual(2);
    expect(related.length).toBeLessThanOrEqual(4);
  });

  test.each(demoProducts)('$slug can be chosen in every combination, and only in those', (product) => {
    const combinations = product.options.reduce((count, { values }) => count * values.length, 1);
    const chosen = product.variants.map(({ options }) => JSON.stringify(Object.entries(options).toSorted()));
    expect(repeated(chosen)).toEqual([]);
    expect(product.variants).toHaveLength(combinations);
    for (const { options } of product.variants) {
      expect(Object.keys(options).toSorted()).toEqual(product.options.map(({ code }) => code).toSorted());
      for (const { code, values } of product.options)
        expect(values.map((value) => value.code)).toContain(options[code]);
    }
  });

  test.each(demoProducts)('$slug is priced, taxed and planned as its kind asks', (product) => {
    expect([600, 1200, 2100]).toContain(product.vatRateBp);
    expect(product.leadDays).toBeGreaterThanOrEqual(1);
    expect(product.leadDays).toBeLessThanOrEqual(14);
    for (const { priceMinor, serves } of product.variants) {
      expect(Number.isInteger(priceMinor) && priceMinor > 0).toBe(true);
      expect(serves === undefined || (Number.isInteger(serves) && serves > 0)).toBe(true);
    }
    expect(product.dayCapacity !== undefined).toBe(product.kind === 'service');
    expect(product.minGuests !== undefined && product.maxGuests !== undefined).toBe(
      product.kind === 'per-guest',
    );
    const { kind, rentalOutDays, rentalBackDays, depositMinor } = product;
    expect([rentalOutDays, rentalBackDays, depositMinor].every((one) => one !== undefined)).toBe(
      kind === 'rental',
    );
    if (kind === 'rental') expect(product.variants.every(({ onHand }) => onHand && onHand > 0)).toBe(true);
    if (kind !== 'product' && kind !== 'rental')
      expect(product.variants.every(({ onHand }) => onHand === undefined)).toBe(true);
    if (product.uniquePiece) {
      expect(product).toMatchObject({ maker: expect.any(String), material: expect.anything() });
      expect(product.makingDays).toBeGreaterThan(0);
      expect(product.variants).toMatchObject([{ onHand: 1 }]);
    }
  });

  test('keeps the promises that pages and tests elsewhere rely on', () => {
    expect(product('raspberry-tier-cake')).toMatchObject({
      kind: 'product',
      leadDays: 3,
      personalText: { max: 40, label: { en: 'Message on the cake' } },
      variants: [
        { options: { size: 's' }, serves: 20 },
        { options: { size: 'm' }, serves: 40 },
        { options: { size: 'l' }, serves: 80 },
      ],
    });
    expect(product('dj-amara')).toMatchObject({ kind: 'service', dayCapacity: 1 });
    expect(product('garden-dinner')).toMatchObject({ kind: 'per-guest', minGuests: 10, maxGuests: 200 });
  });
});

describe('the words', () => {
  test('are there in all three languages', () => {
    const everything = [demoProducts, demoCategories, demoEventTypes, demoBusiness];
    const found = everything.flatMap((part) => [...wordsIn(part)]);
    expect(found.length).toBeGreaterThan(400);
    const missing = found.filter((one) => languages.some((language) => !one[language].trim()));
    expect(missing).toEqual([]);
  });

  test.each(demoProducts)('$slug says in one line what it is, and in two paragraphs the rest', (one) => {
    for (const language of languages) {
      expect(one.summary[language].length, one.summary[language]).toBeLessThanOrEqual(90);
      expect(one.description[language].split('\n\n')).toHaveLength(2);
    }
  });
});

describe('the pictures', () => {
  test.each(demoProducts)('$slug has two or three, of things that can be drawn', ({ pictures }) => {
    expect(pictures.length).toBeGreaterThanOrEqual(2);
    expect(pictures.length).toBeLessThanOrEqual(3);
    const codes = pictures.flatMap(({ emoji }) => emoji.map(({ code }) => code));
    expect(codes.filter((code) => !existsSync(emojiFile(code)))).toEqual([]);
  });

  test('of categories and event types can be drawn', () => {
    const codes = [...demoCategories, ...demoEventTypes].map(({ emoji }) => emoji);
    expect(codes.filter((code) => !existsSync(emojiFile(code)))).toEqual([]);
  });

  test('differ from each other', () => {
    expect(
      repeated(
        demoProducts.flatMap(({ pictures }) =>
          pictures.map(({ emoji, from }) => JSON.stringify([emoji, from])),
        ),
      ),
    ).toEqual([]);
  });

  test('are composed at the size the shop shows', async () => {
    const [first] = product('raspberry-tier-cake').pictures;
    if (!first) throw new Error('no picture');
    const [picture, hero, emblem] = await Promise.all(
      [composePicture(first), composeHero(), composeEmblem('1f370')].map(async (bytes) =>
        sharp(await bytes).metadata(),
      ),
    );
    expect(picture).toMatchObject({ width: 1280, height: 960, hasAlpha: false });
    expect(hero).toMatchObject({ format: 'webp', width: 1200, height: 900, hasAlpha: true });
    expect(emblem).toMatchObject({ format: 'webp', width: 320, height: 320, hasAlpha: true });
  });
});

describe('the business', () => {
  test('cannot be mistaken for a real one', () => {
    expect(demoBusiness.email).toMatch(/@convive\.test$/);
    const [digits, check] = [/\d{8}/, /\d{2}$/].map((part) =>
      Number(part.exec(demoBusiness.companyNumber.replace(/\D/g, ''))?.[0]),
    );
    expect(97 - ((digits ?? 0) % 97)).not.toBe(check);
  });

  test('delivers and hands over on every day it is open', () => {
    for (const method of ['delivery', 'pick-up']) {
      const windows = demoBusiness.slots.filter((slot) => slot.method === method);
      expect(windows).toHaveLength(3);
      for (const { weekdays, from, to } of windows) {
        expect(weekdays.filter((day) => demoBusiness.closedWeekdays.includes(day))).toEqual([]);
        expect(from < to).toBe(true);
      }
    }
  });

  test('delivers to every one of its people, each with an address of their own', () => {
    expect(demoPeople).toHaveLength(28);
    expect(repeated(demoPeople.map(({ email }) => email))).toEqual([]);
    for (const { email, postcode } of demoPeople) {
      expect(email).toMatch(/^[a-z.-]+@convive\.test$/);
      const zones = demoBusiness.zones.filter(({ postcodePrefixes }) =>
        postcodePrefixes.some((prefix) => postcode.startsWith(prefix)),
      );
      expect(zones, postcode).toHaveLength(1);
    }
  });
});

function product(slug: string) {
  const found = demoProducts.find((one) => one.slug === slug);
  if (!found) throw new Error(`no ${slug}`);
  return found;
}

function repeated(values: string[]): string[] {
  return values.filter((value, i) => values.indexOf(value) !== i);
}

function* wordsIn(part: unknown): Generator<Words> {
  if (!part || typeof part !== 'object') return;
  if ('en' in part) yield part as Words;
  else for (const one of Object.values(part)) yield* wordsIn(one);
}
