import type { DaySheet, Making, Round, Stop } from './day-sheet.contract.ts';

/** The sheets of a day, from its stops in the order of their hours: each piece is counted once. */
export function daySheet(day: string, stops: readonly Stop[]): DaySheet {
  return {
    day,
    orders: new Set(stops.map(({ id }) => id)).size,
    making: makingOf(stops),
    rounds: roundsOf(stops.filter(({ method }) => method !== 'pick-up')),
    pickUps: roundsOf(stops.filter(({ method }) => method === 'pick-up')),
  };
}

function makingOf(stops: readonly Stop[]): Making[] {
  const byVariant = new Map<string, Making>();
  for (const { number, contactName, note, slotFrom, lines } of stops)
    for (const {
      id,
      variantId,
      names,
      optionNames,
      sku,
      isLet,
      allergens,
      quantity,
      personalText,
      pictureKey,
    } of lines) {
      const making = byVariant.get(variantId) ?? {
        ...{ variantId, names, optionNames, sku, isLet, allergens },
        quantity: 0,
        for: [],
      };
      making.quantity += quantity;
      making.for.push({
        lineId: id,
        number,
        contactName,
        note,
        slotFrom,
        quantity,
        personalText,
        pictureKey,
      });
      byVariant.set(variantId, making);
    }
  // The same things stand together every day.
  return [...byVariant.values()].sort((a, b) => a.sku.localeCompare(b.sku));
}

function roundsOf(stops: readonly Stop[]): Round[] {
  const rounds = new Map<string, Round>();
  for (const stop of stops) {
    const key = `${stop.slotFrom}|${stop.slotTo}`;
    const round = rounds.get(key) ?? { from: stop.slotFrom, to: stop.slotTo, stops: [] };
    round.stops.push(stop);
    rounds.set(key, round);
  }
  return [...rounds.values()];
}
