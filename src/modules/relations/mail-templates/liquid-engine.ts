import { Liquid } from 'liquidjs';

const refuseFile = () => {
  throw new Error('a mail template reads no files');
};

// No files and no prototypes; what runs long or grows large is stopped.
const guarded = {
  ownPropertyOnly: true,
  strictFilters: true,
  dynamicPartials: false,
  relativeReference: false,
  fs: {
    exists: refuseFile,
    existsSync: refuseFile,
    readFile: refuseFile,
    readFileSync: refuseFile,
    resolve: refuseFile,
  },
};

/** An engine for our own words in our layout: every value is escaped when it makes HTML. `raw` would bypass that, so it does not exist. */
export function liquidEngine({ forHtml }: { forHtml: boolean }): Liquid {
  const engine = new Liquid({
    ...guarded,
    ...(forHtml ? { outputEscape: 'escape' as const } : {}),
    parseLimit: 200_000,
    renderLimit: 1_000,
    memoryLimit: 10_000_000,
  });
  delete engine.filters.raw;
  for (const tag of ['raw', 'include', 'render', 'layout', 'block']) delete engine.tags[tag];
  return engine;
}

const OWNERS_TAGS = ['if', 'unless'];

/** An engine for the owner's words: values, and conditions on them. There is no loop, no filter and no other tag. */
export function ownersEngine(outputEscape?: (value: unknown) => string): Liquid {
  const engine = new Liquid({
    ...guarded,
    ...(outputEscape && { outputEscape }),
    parseLimit: 20_000,
    renderLimit: 1_000,
    memoryLimit: 1_000_000,
  });
  for (const name of Object.keys(engine.filters)) delete engine.filters[name];
  for (const name of Object.keys(engine.tags)) if (!OWNERS_TAGS.includes(name)) delete engine.tags[name];
  return engine;
}
