import { Liquid } from 'liquidjs';

const refuseFile = () => {
  throw new Error('a mail template reads no files');
};

/**
 * An engine for texts that people may edit: it reads no files and no prototypes, stops what runs long or grows
 * large, and escapes every value when it makes HTML. `raw` would bypass that, so it does not exist.
 */
export function liquidEngine({ forHtml }: { forHtml: boolean }): Liquid {
  const engine = new Liquid({
    ...(forHtml ? { outputEscape: 'escape' as const } : {}),
    ownPropertyOnly: true,
    strictFilters: true,
    parseLimit: 200_000,
    renderLimit: 1_000,
    memoryLimit: 10_000_000,
    dynamicPartials: false,
    relativeReference: false,
    fs: {
      exists: refuseFile,
      existsSync: refuseFile,
      readFile: refuseFile,
      readFileSync: refuseFile,
      resolve: refuseFile,
    },
  });
  delete engine.filters.raw;
  for (const tag of ['raw', 'include', 'render', 'layout', 'block']) delete engine.tags[tag];
  return engine;
}
