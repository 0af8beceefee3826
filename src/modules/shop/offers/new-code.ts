import { randomInt } from 'node:crypto';

// Without 0 and O, 1, I and L: a code is read from paper and over the phone.
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** A code nobody guesses: eight of 31 letters are 10^11 codes, and few may be tried. */
export function newCode(): string {
  const letters = Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
