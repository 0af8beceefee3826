import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Line } from '#modules/relations/chat/contract';
import { withLines } from './talk.ts';

const line = (seq: number): Line => ({
  seq,
  key: String(seq),
  side: 'visitor',
  by: 'Noor',
  text: `line ${seq}`,
  at: '2027-06-11T08:00:00Z',
  file: null,
});
const seqs = (lines: readonly Line[]) => lines.map(({ seq }) => seq);

test('a line that comes twice is shown once, and one that follows a gap waits', () => {
  const known = [line(1), line(2)];
  expect(withLines(known, [line(2)])).toEqual({ lines: known, missing: false });
  expect(seqs(withLines(known, [line(3)]).lines)).toEqual([1, 2, 3]);
  expect(withLines(known, [line(4)])).toEqual({ lines: known, missing: true });
});

test('whatever is lost, doubled or turned on the way: once all were asked for, each stands once and in order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 6 }), { maxLength: 10 }),
      (deliveries) => {
        let shown: readonly Line[] = [];
        for (const delivery of deliveries) {
          const { lines, missing } = withLines(shown, delivery.map(line));
          expect(seqs(lines)).toEqual(lines.map((_, nth) => nth + 1));
          expect(missing).toBe(Math.max(0, ...delivery) > lines.length);
          shown = lines;
        }
        const all = Array.from({ length: 12 }, (_, nth) => line(nth + 1));
        expect(seqs(withLines(shown, all).lines)).toEqual(seqs(all));
      },
    ),
  );
});
