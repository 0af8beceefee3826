/** Chance that can be had again: the same seed throws the same. */
export type Dice = {
  /** A whole number below `most`. */
  below(most: number): number;
  /** One of these; a number beside it says how often it comes. */
  one<T>(choices: readonly (readonly [T, number])[]): T;
};

export function dice(seed: number): Dice {
  let state = seed >>> 0;
  // mulberry32
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    below: (most) => Math.floor(next() * most),
    one(choices) {
      let rest = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [choice, weight] of choices) {
        rest -= weight;
        if (rest < 0) return choice;
      }
      return (choices.at(-1) as (typeof choices)[number])[0];
    },
  };
}
