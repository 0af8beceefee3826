import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { accountFor } from './account.ts';
import { readyBinaries } from './binaries.ts';
import { initialise, isInitialised, setAside } from './cluster.ts';
import { prepareDatabase, urlOf } from './connection.ts';
import { makeHome, outsideHome, shelfOf } from './home.ts';
import { type Launch, launch } from './launch.ts';
import { freePort, isFree } from './port.ts';
import { becomesReady, disownPostmaster, readPostmaster, runs, stopPostmaster } from './postmaster.ts';
import { holdProgramLock } from './program-lock.ts';
import { readOrMakeRecord, saveRecord } from './record.ts';
import { watchServer } from './watch-server.ts';

export type EmbeddedPostgres = {
  url: string;
  port: number;
  /** Stops the server, an adopted one too, and lets another program use the data. */
  stop(): Promise<void>;
  /** True when the server was already running: the program that started it was killed. */
  adopted: boolean;
  /** PostgreSQL's own folder; as root it lies outside the data folder. */
  dataDir: string;
};

/** Starts, or adopts, the PostgreSQL that belongs to this data folder. */
export async function startEmbeddedPostgres(options: {
  dataDir: string;
  log?: (line: string) => void;
  database?: string;
}): Promise<EmbeddedPostgres> {
  const { log = () => {}, database = 'convive' } = options;
  await mkdir(options.dataDir, { recursive: true, mode: 0o700 });
  const dataDir = await realpath(options.dataDir);
  const { record, isNew } = await readOrMakeRecord(dataDir, outsideHome(dataDir));
  const home = record.home ?? join(dataDir, 'postgres');
  const data = join(home, 'data');
  await makeHome(home);

  const lock = holdProgramLock(home);
  try {
    if (isNew && (await isInitialised(data))) await retire(data, log);
    const account = await accountFor(data, log);
    const native = await readyBinaries(shelfOf(dataDir), account);
    if (!(await isInitialised(data))) {
      await initialise({ native, data, password: record.password, account });
      if (account) log(`PostgreSQL runs as user ${account.uid}, its programs and data are under ${home}`);
    }

    const { pid, port, adopted } = await adoptOrLaunch({ native, home, data, port: record.port, account });
    if (port !== record.port) await saveRecord(dataDir, { ...record, port });
    await prepareDatabase({ port, password: record.password, data }, database);
    log(`PostgreSQL ${adopted ? 'adopted' : 'started'} on 127.0.0.1:${port} (process ${pid})`);

    const server = watchServer({ pid, launch: { native, home, data, port, account }, log });
    return {
      url: urlOf({ port, password: record.password }, database),
      port,
      adopted,
      dataDir: data,
      stop: async () => {
        await server.stop();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function adoptOrLaunch(wanted: Launch): Promise<{ pid: number; port: number; adopted: boolean }> {
  const found = await readPostmaster(wanted.data);
  if (found && (await runs(found.pid, wanted.data))) {
    if (await becomesReady(found.pid, wanted.data, 60_000)) {
      const { port } = (await readPostmaster(wanted.data)) ?? found;
      return { pid: found.pid, port, adopted: true };
    }
  } else if (found) {
    await disownPostmaster(wanted.data);
  }
  const port = (await isFree(wanted.port)) ? wanted.port : await freePort();
  return { pid: await launch({ ...wanted, port }), port, adopted: false };
}

/** Data without its record belongs to a data folder that was deleted: nobody knows its password any more. */
async function retire(data: string, log: (line: string) => void) {
  const found = await readPostmaster(data);
  if (found) await stopPostmaster(found.pid, data);
  log(`an earlier database without its password was set aside as ${await setAside(data)}`);
}
