import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { DoorParty } from '#modules/planner/check-in/contract';
import { findByCode, findByName, tokenIn } from './find-party.ts';

const token = 'AbCdEfGhIjKlMnOpQrStUv';
const party = (name: string, guests: string[], codeHash: string | null = null): DoorParty => ({
  id: name,
  name,
  codeHash,
  guests: guests.map((one) => ({
    id: one,
    name: one,
    reply: 'accepted',
    brought: false,
    vip: false,
    access: [],
    inside: null,
  })),
});
const parties = [
  party('Peeters', ['Zoë Peeters', 'Bob Maes'], createHash('sha256').update(token).digest('hex')),
  party('Claes', ['Ann Claes']),
];
const names = (typed: string) => findByName(parties, typed).map(({ name }) => name);

test('a name is found by its beginnings, without accents, and a party by any of its guests', () => {
  expect([names('zoe'), names('maes pee'), names('CLA'), names(''), names('nobody')]).toEqual([
    ['Peeters'],
    ['Peeters'],
    ['Claes'],
    ['Peeters', 'Claes'],
    [],
  ]);
});

test('a code is read from the link that was printed, or as it stands, and nothing else is a code', () => {
  for (const scanned of [token, `https://shop.example/nl/r/${token}`, ` http://127.0.0.1:3000/r/${token}/ `])
    expect(tokenIn(scanned)).toBe(token);
  for (const scanned of ['', 'https://evil.example', `${token}x`, 'wifi:secret'])
    expect(tokenIn(scanned)).toBeUndefined();
});

test('a scanned code finds its party by the hash alone', async () => {
  expect((await findByCode(parties, `https://shop.example/r/${token}`))?.name).toBe('Peeters');
  expect(await findByCode(parties, 'https://shop.example/r/ZZZZZZZZZZZZZZZZZZZZZZ')).toBeUndefined();
});
