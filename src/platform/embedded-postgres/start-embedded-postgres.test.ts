import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './index.ts';
import { ends, readPostmaster } from './postmaster.ts';

let dataDir: string;
let running: EmbeddedPostgres | undefined;
let programs: ChildProcess[] = [];
let home: string | undefined;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'convive-postgres-'));
});

afterEach(async () => {
  for (const program of programs) program.kill('SIGKILL');
  programs = [];
  running ??= await start();
  await running.stop();
  running = undefined;
  await rm(dataDir, { recursive: true, force: true });
  if (home) await rm(home, { recursive: true, force: true });
});

async function start() {
  running = await startEmbeddedPostgres({ dataDir });
  home = dirname(running.dataDir);
  return running;
}

async function stop() {
  await running?.stop();
  running = undefined;
}

/** Starts the database in another process, the way the application does. */
async function programOfItsOwn() {
  const program = spawn(process.execPath, [join(import.meta.dirname, 'program-for-tests.ts'), dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  programs.push(program);
  const [said] = await once(program.stdout, 'data');
  return { program, ...(JSON.parse(String(said)) as { url: string; adopted: boolean }) };
}

async function kill(program: ChildProcess) {
  const gone = once(program, 'exit');
  program.kill('SIGKILL');
  await gone;
}

async function killPostgres(data: string) {
  const { pid } = (await readPostmaster(data)) ?? {};
  if (!pid) throw new Error('no server to kill');
  process.kill(pid, 'SIGKILL');
  await ends(pid, data, 5_000);
  return pid;
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const remember = (url: string) => ask(url, "create table kept as select 'cake' as what");
const remembered = async (url: string) => (await ask(url, 'select what from kept'))[0]?.what;

test('the first start makes a UTF-8 database that only loopback and our password can reach', async () => {
  const { url, port, adopted } = await start();

  const [settings] = await ask(
    url,
    `select current_setting('server_encoding') as encoding, current_setting('listen_addresses') as listens,
            current_setting('unix_socket_directories') as sockets, current_setting('fsync') as fsync,
            datlocale as locale, current_setting('port') as port from pg_database where datname = 'convive'`,
  );
  expect(settings).toEqual({
    encoding: 'UTF8',
    listens: '127.0.0.1',
    sockets: '',
    fsync: 'on',
    locale: 'C.UTF-8',
    port: String(port),
  });
  expect(adopted).toBe(false);
  expect((await stat(join(dataDir, 'postgres.json'))).mode & 0o777).toBe(0o600);
  await expect(ask(url.replace(/:[^:@]+@/, ':guess@'), 'select 1')).rejects.toThrow(/password/);
  for (const extension of ['pg_trgm', 'unaccent', 'btree_gist'])
    await ask(url, `create extension ${extension}`);
});

test('nothing of our environment reaches the server', async () => {
  const { dataDir: data } = await start();
  const { pid } = (await readPostmaster(data)) ?? {};

  if (process.platform !== 'linux') return;
  const environment = (await readFile(`/proc/${pid}/environ`, 'utf8')).split('\0').filter(Boolean);
  const names = environment.map((line) => line.split('=')[0]).filter((name) => !name?.startsWith('PG'));
  expect(names.sort()).toEqual(['LC_ALL', 'PATH']);
});

test('the second start finds the same address and the same data', async () => {
  const { url } = await start();
  await remember(url);
  await stop();

  const again = await start();

  expect(again).toMatchObject({ url, adopted: false });
  expect(await remembered(again.url)).toBe('cake');
});

test('a server whose program was killed is adopted, and stopped like our own', async () => {
  const { program, url } = await programOfItsOwn();
  await remember(url);
  await kill(program);

  const adopted = await start();

  expect(adopted).toMatchObject({ url, adopted: true });
  expect(await remembered(url)).toBe('cake');
  await stop();
  await expect(ask(url, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
});

test('when program and server are killed together, the next start recovers the data', async () => {
  const { program, url } = await programOfItsOwn();
  await remember(url);
  const { dataDir: data } = await dataOf();
  await kill(program);
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  // Does not look up from its work: only the statement's end, or a signal, shows it that the server has died.
  const busy = client.query("select count(*) from generate_series(1, 50000000) n where md5(n::text) = ''");
  const interrupted = expect(busy).rejects.toThrow();
  await ask(url, 'select pg_sleep(0.2)');
  await killPostgres(data);

  const again = await start();

  expect(again.adopted).toBe(false);
  expect(await remembered(again.url)).toBe('cake');
  await interrupted;
});

test('a server that is killed under a running program comes back at the same address', async () => {
  const { url, dataDir: data } = await start();
  await remember(url);
  await killPostgres(data);

  await expect
    .poll(() => remembered(url).catch(() => 'down'), { timeout: 8_000, interval: 100 })
    .toBe('cake');
});

test('a second program is refused and told which one is first', async () => {
  const { program } = await programOfItsOwn();

  await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(
    new RegExp(`another program already uses the database .*process ${program.pid}, started 20`),
  );
  await kill(program);
});

test('a pid file whose number now belongs to another process does not prevent the start', async () => {
  const { url, dataDir: data } = await start();
  await remember(url);
  const pidFile = await readFile(join(data, 'postmaster.pid'), 'utf8');
  await stop();
  const stranger = spawn('sleep', ['60']);
  programs.push(stranger);
  await writeFile(join(data, 'postmaster.pid'), pidFile.replace(/^\d+/, String(stranger.pid)));

  const again = await start();

  expect(await remembered(again.url)).toBe('cake');
  expect(stranger.exitCode).toBeNull();
});

test('when somebody else took the port, another one is chosen and kept', async () => {
  const { port } = await start();
  await stop();
  const stranger = createServer().listen(port, '127.0.0.1');
  await once(stranger, 'listening');

  const moved = await start();
  stranger.close();
  await stop();

  expect(moved.port).not.toBe(port);
  expect((await start()).port).toBe(moved.port);
});

test('a data folder that was deleted starts empty, and the old data is set aside, not lost', async () => {
  const { url } = await start();
  await remember(url);
  await stop();
  await rm(join(dataDir, 'postgres.json'));
  const lines: string[] = [];

  running = await startEmbeddedPostgres({ dataDir, log: (line) => lines.push(line) });

  await expect(remembered(running.url)).rejects.toThrow(/does not exist/);
  expect(lines.join()).toContain('set aside');
});

async function dataOf() {
  const record = JSON.parse(await readFile(join(dataDir, 'postgres.json'), 'utf8')) as { home?: string };
  home = record.home ?? join(dataDir, 'postgres');
  return { dataDir: join(home, 'data') };
}
