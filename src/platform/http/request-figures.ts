import type { FastifyInstance, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** For a route that stands for many: the pattern of an address, never the address itself. */
    patternOf?: (address: string) => string;
  }
}

/** Upper bounds of the classes of duration, in seconds. */
export const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

export type RequestFigure = {
  route: string;
  method: string;
  status: string;
  count: number;
  seconds: number;
  /** How many took at most as long as the bound of the same place, and longer than the one before. */
  within: number[];
};

export type RequestFigures = {
  add(route: string, method: string, status: number, seconds: number): void;
  all(): Iterable<RequestFigure>;
};

/** Requests by route, method and status: a map and a few additions each, for every request pays for it. */
export function requestFigures(): RequestFigures {
  const figures = new Map<string, RequestFigure>();
  return {
    add(route, method, status, seconds) {
      const key = `${status} ${method} ${route}`;
      let figure = figures.get(key);
      if (!figure) {
        figure = { route, method, status: String(status), count: 0, seconds: 0, within: BOUNDS.map(() => 0) };
        figures.set(key, figure);
      }
      figure.count += 1;
      figure.seconds += seconds;
      const place = BOUNDS.findIndex((bound) => seconds <= bound);
      if (place >= 0) figure.within[place] = (figure.within[place] ?? 0) + 1;
    },
    all: () => figures.values(),
  };
}

export const UNMATCHED = 'unmatched';

/** Counts every answer of the routes that are registered after this. */
export function countRequests(server: FastifyInstance, figures: RequestFigures): void {
  server.addHook('onResponse', (request, reply, done) => {
    figures.add(routeOf(request), request.method, reply.statusCode, reply.elapsedTime / 1_000);
    done();
  });
}

function routeOf({ routeOptions: { url, config }, raw }: FastifyRequest): string {
  return config.patternOf?.(raw.url ?? '/') ?? url ?? UNMATCHED;
}
