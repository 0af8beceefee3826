import { parseArgs } from 'node:util';
import { runProviders } from './chaos/providers/run-providers.ts';

const { values } = parseArgs({
  options: {
    purchases: { type: 'string', default: '150' },
    kills: { type: 'string', default: '20' },
    shoppers: { type: 'string', default: '6' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1_000_000)) },
  },
});

const started = performance.now();
const { errands, deaths, faults, violations, quietAfterMs, figures } = await runProviders({
  purchases: Number(values.purchases),
  kills: Number(values.kills),
  shoppers: Number(values.shoppers),
  seed: Number(values.seed),
  quietWithinMs: 8 * 60_000,
  say: (line) => process.stdout.write(`${line}\n`),
});
const placed = errands.filter((one) => one.placed).length;
const rows: [string, string | number][] = [
  ['seed', values.seed],
  ['shoppers', `${errands.length}, of whom ${placed} have an order`],
  ['pressed again, no answer', errands.reduce((sum, { again }) => sum + again, 0)],
  [
    'kills',
    [...Map.groupBy(deaths, ({ what }) => what)].map(([what, all]) => `${all.length} ${what}`).join(', '),
  ],
  ['faults of providers', faults],
  ...Object.entries(figures),
  ['quiet after', `${Math.round(quietAfterMs / 1000)} s`],
  ['took', `${Math.round((performance.now() - started) / 1000)} s`],
  ['violations', violations.length],
];
process.stdout.write(`\n${rows.map(([name, value]) => `${name.padEnd(26)} ${value}`).join('\n')}\n`);
for (const [why, all] of Map.groupBy(
  errands.filter((one) => one.why),
  ({ why }) => why,
))
  process.stdout.write(`  ${all.length} × ${why}\n`);
for (const { promise, found } of violations)
  process.stdout.write(`VIOLATED  ${promise}\n          ${found}\n`);
process.exitCode = violations.length > 0 ? 1 : 0;
