import { type Launch, launch } from './launch.ts';
import { runs, stopPostmaster } from './postmaster.ts';

const LOOK_EVERY_MS = 1_000;

/** Starts the server again, on the same port, when it ends without having been asked to. */
export function watchServer(options: { pid: number; launch: Launch; log: (line: string) => void }) {
  const { log } = options;
  let { pid } = options;
  let look: Promise<void> = Promise.resolve();
  let looking = false;

  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    look = revive()
      .catch((error: Error) => log(`PostgreSQL is down: ${error.message}`))
      .finally(() => {
        looking = false;
      });
  }, LOOK_EVERY_MS);
  timer.unref();

  async function revive() {
    if (await runs(pid, options.launch.data)) return;
    log(`PostgreSQL (process ${pid}) has ended without being asked to: starting it again`);
    pid = await launch(options.launch);
    log(`PostgreSQL runs again (process ${pid})`);
  }

  return {
    stop: async () => {
      clearInterval(timer);
      await look;
      await stopPostmaster(pid, options.launch.data);
    },
  };
}
