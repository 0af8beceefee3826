import { parseArgs } from 'node:util';
import { type ChaosReport, runChaos } from './chaos/run-chaos.ts';

const { values } = parseArgs({
  options: {
    purchases: { type: 'string', default: '300' },
    kills: { type: 'string', default: '30' },
    shoppers: { type: 'string', default: '8' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1_000_000)) },
  },
});

const started = performance.now();
const report = await runChaos({
  purchases: Number(values.purchases),
  kills: Number(values.kills),
  shoppers: Number(values.shoppers),
  seed: Number(values.seed),
  quietWithinMs: 8 * 60_000,
  say: (line) => process.stdout.write(`${line}\n`),
});
print(report);
process.exitCode = report.violations.length > 0 || !report.quiet ? 1 : 0;

function print({ purchases, deaths, violations, quiet, quietAfterMs, figures }: ChaosReport): void {
  const ends = Map.groupBy(purchases, ({ end }) => end);
  const count = (end: string) => ends.get(end as 'paid')?.length ?? 0;
  const ready = deaths.map(({ readyMs }) => readyMs).sort((a, b) => a - b);
  const rows: [string, string | number][] = [
    ['seed', values.seed],
    [
      'purchases',
      `${purchases.length}: ${count('paid')} paid, ${count('not-paid')} not, ${count('refused')} refused, ${count('gave-up')} without an answer`,
    ],
    ['pressed again, no answer', purchases.reduce((sum, { again }) => sum + again, 0)],
    [
      'kills',
      [...Map.groupBy(deaths, ({ what }) => what)].map(([what, all]) => `${all.length} ${what}`).join(', '),
    ],
    ['ready again after (ms)', `median ${ms(ready[ready.length >> 1])}, worst ${ms(ready.at(-1))}`],
    [
      'orders',
      `${figures.orders}, of them paid ${figures.paid}; refunds ${figures.refunds}, open holds ${figures.openHolds}`,
    ],
    ['news of payments', figures.news ?? 0],
    ['confirmations', `${figures.confirmations} for ${figures.paid} paid orders`],
    [
      'mails',
      `${figures.mails} written, ${figures.delivered} arrived, ${figures.repeats} repeated with the same Message-ID`,
    ],
    [
      'quiet',
      quiet
        ? `after ${Math.round(quietAfterMs / 1000)} s`
        : `not within ${Math.round(quietAfterMs / 1000)} s`,
    ],
    ['took', `${Math.round((performance.now() - started) / 1000)} s`],
    ['violations', violations.length],
  ];
  process.stdout.write(`\n${rows.map(([name, value]) => `${name.padEnd(26)} ${value}`).join('\n')}\n`);
  for (const [why, all] of Map.groupBy(
    purchases.filter(({ why }) => why),
    ({ why }) => why,
  ))
    process.stdout.write(`  ${all.length} × ${why}\n`);
  for (const { promise, found } of violations)
    process.stdout.write(`VIOLATED  ${promise}\n          ${found}\n`);
}

function ms(value = 0): number {
  return Math.round(value);
}
