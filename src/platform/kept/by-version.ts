export type KeptByVersion<T> = {
  /** What goes by this name, made now if it is not kept. */
  get(name: string, make: () => Promise<T>): Promise<T>;
  /** What is kept now, for those who watch. */
  size(): { things: number; bytes: number };
};

type Needs<T> = {
  /** Changes with everything that these show. */
  version: () => Promise<string>;
  /** How large one is; undefined for what is handed on and not kept. */
  bytesOf: (thing: T) => number | undefined;
  mostBytes: number;
};

/**
 * Keeps what says the same to everybody, made once for each version of what it shows: one is made at a time for each name, and the
 * ones asked for longest ago make room.
 */
export function keepByVersion<T>({ version, bytesOf, mostBytes }: Needs<T>): KeptByVersion<T> {
  const kept = new Map<string, { thing: T; bytes: number }>();
  const underWay = new Map<string, Promise<T>>();
  let keptVersion = '';
  let bytes = 0;

  async function make(name: string, of: string, maker: () => Promise<T>): Promise<T> {
    const thing = await maker();
    const size = bytesOf(thing);
    // It may have changed while this was made.
    if (size === undefined || of !== keptVersion || size > mostBytes) return thing;
    kept.set(name, { thing, bytes: size });
    bytes += size;
    for (const [oldest, { bytes: freed }] of kept) {
      if (bytes <= mostBytes) break;
      kept.delete(oldest);
      bytes -= freed;
    }
    return thing;
  }

  function once(name: string, of: string, maker: () => Promise<T>): Promise<T> {
    const key = `${of} ${name}`;
    const known = underWay.get(key);
    if (known) return known;
    const mine = make(name, of, maker).finally(() => underWay.delete(key));
    underWay.set(key, mine);
    return mine;
  }

  return {
    async get(name, maker) {
      const now = await version();
      if (now !== keptVersion) {
        kept.clear();
        bytes = 0;
        keptVersion = now;
      }
      const known = kept.get(name);
      if (!known) return once(name, now, maker);
      // The newest stand last: the first is the one to go.
      kept.delete(name);
      kept.set(name, known);
      return known.thing;
    },
    size: () => ({ things: kept.size, bytes }),
  };
}
