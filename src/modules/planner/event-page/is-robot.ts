// Programs that say what they are. One that says it is a browser is counted as one: we keep nothing to tell it by.
const robots =
  /bot\b|crawl|spider|slurp|preview|facebookexternalhit|whatsapp|curl|wget|python|fetch|monitor/i;

/** True for a program that reads pages for nobody, by its own word, and for one that says nothing of itself. */
export const isRobot = (agent: string | null): boolean => !agent || robots.test(agent);
