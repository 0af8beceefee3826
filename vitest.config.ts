import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'src/**/*.test.ts',
            'checks/**/*.test.ts',
            'doubles/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
          globalSetup: ['src/start/testing/global-setup.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
          // Half of the time went into loading the same modules for each file again. No test leaves anything in them: each
          // has a database, an application and a clock of its own.
          isolate: false,
          // The longest of them wait: for a program that is killed, for a job to be taken up again.
          maxWorkers: 3,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['e2e/**/*.test.ts'],
          exclude: ['e2e/start.test.ts'],
          globalSetup: ['e2e/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          // After the unit tests: those keep both processors busy, and a browser is waited for.
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'start',
          include: ['e2e/start.test.ts'],
          // After the others, alone: it looks at how long a start takes.
          sequence: { groupOrder: 2 },
          hookTimeout: 60_000,
        },
      },
    ],
    // A run of one folder asks for no coverage; the whole run does, and holds these lines.
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // Pages and the programs of src/start run in the browser tests' own server, which coverage does not see.
      exclude: ['src/web/**', 'src/start/**', 'src/**/*.test.ts', 'src/**/program-for-tests.ts'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: {
        lines: 80,
        'src/modules/shop/payments/**': { lines: 95 },
        'src/modules/shop/checkout/**': { lines: 95 },
        'src/modules/shop/inventory/**': { lines: 95 },
        'src/modules/people/identity/**': { lines: 95 },
      },
    },
    pool: 'forks',
    maxWorkers: 2,
  },
});
