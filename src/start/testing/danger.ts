/**
 * Runs a careless version of something until its damage shows, ten times at most: a race that never hurts proves
 * nothing about the guard that prevents it.
 */
export async function untilItHurts(careless: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 10; tries++) if (await careless()) return true;
  return false;
}
