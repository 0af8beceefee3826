import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { type RequestFigures, requestFigures } from '#platform/http';
import type { QueueName } from '#platform/jobs';
import type { Application } from '../application.ts';
import { requestMetric } from './request-metric.ts';
import { type ShopFigure, shopFigures } from './shop-figures.ts';

export type Metrics = {
  /** What every server of this process counts into. */
  requests: RequestFigures;
  contentType: string;
  /** All figures as Prometheus reads them. Labels are words of ours: no address, name or id of anybody. */
  text(): Promise<string>;
};

const QUEUES: QueueName[] = ['soon', 'slow', 'mail'];

type Watched = Pick<Application, 'database' | 'realtime'>;

export function createMetrics({ database, realtime }: Watched): Metrics {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  // Its own ten milliseconds would wake an idle process a hundred times a second.
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 100 });
  const requests = requestFigures();
  registry.registerMetric(requestMetric(requests));

  const gauge = (name: string, help: string, ...labelNames: string[]) =>
    new Gauge({ name: `convive_${name}`, help, labelNames, registers });
  const up = gauge('database_up', 'Whether the database answered.');
  const pool = gauge('database_connections', 'Connections of this process by state.', 'state');
  const waiting = gauge('database_waiting', 'Statements of this process that wait for a connection.');
  const live = gauge('live_connections', 'Live connections of this process.');
  const byAbout: Record<ShopFigure['about'], Gauge> = {
    orders: gauge('orders', 'Orders by state of payment; none: placed, not paid.', 'state'),
    payments: gauge('payments', 'Payments by state.', 'state'),
    mails: gauge('mails', 'Mails that are kept, by state.', 'state'),
    jobs: gauge('jobs', 'Background work that waits or runs, by queue.', 'queue'),
    dead: gauge('dead_jobs', 'Background work that failed for good.'),
  };
  const read = shopFigures(database);

  return {
    requests,
    contentType: registry.contentType,
    async text() {
      const figures = await read();
      up.set(figures ? 1 : 0);
      for (const counted of Object.values(byAbout)) counted.reset();
      // A queue without work is a figure; that the database is away is none.
      if (figures) for (const queue of QUEUES) byAbout.jobs.set({ queue }, 0);
      for (const { about, state, count } of figures ?? []) {
        if (about === 'dead') byAbout.dead.set(count);
        else byAbout[about].set(about === 'jobs' ? { queue: state } : { state }, count);
      }
      const { totalCount, idleCount, waitingCount } = database.pool;
      pool.set({ state: 'idle' }, idleCount);
      pool.set({ state: 'busy' }, totalCount - idleCount);
      waiting.set(waitingCount);
      live.set(realtime.connections());
      return registry.metrics();
    },
  };
}
