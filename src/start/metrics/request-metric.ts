import type { Metric } from 'prom-client';
import { BOUNDS, type RequestFigure, type RequestFigures } from '#platform/http';

const NAME = 'convive_http_request_duration_seconds';

/** The requests as a histogram that Prometheus reads; made when it asks, for its own kind costs at every request. */
export const requestMetric = (figures: RequestFigures): Metric =>
  ({
    name: NAME,
    get: async () => ({
      name: NAME,
      help: 'Answers by route, method and status, and how long they took.',
      type: 'histogram',
      values: [...figures.all()].flatMap(valuesOf),
    }),
    reset: () => {},
  }) as unknown as Metric;

function valuesOf({ route, method, status, count, seconds, within }: RequestFigure) {
  const labels = { route, method, status };
  let upTo = 0;
  const buckets = BOUNDS.map((bound, place) => {
    upTo += within[place] ?? 0;
    return { metricName: `${NAME}_bucket`, labels: { ...labels, le: bound }, value: upTo };
  });
  return [
    ...buckets,
    { metricName: `${NAME}_bucket`, labels: { ...labels, le: '+Inf' }, value: count },
    { metricName: `${NAME}_sum`, labels, value: seconds },
    { metricName: `${NAME}_count`, labels, value: count },
  ];
}
