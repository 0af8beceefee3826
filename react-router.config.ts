import type { Config } from '@react-router/dev/config';

export default {
  appDirectory: 'src/web/entry',
  buildDirectory: 'build',
  ssr: true,
  // The map of routes is small; with all of it in the first answer, no later request has to ask for it.
  routeDiscovery: { mode: 'initial' },
} satisfies Config;
