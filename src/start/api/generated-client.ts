import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const generator = join(dirname(createRequire(import.meta.url).resolve('oazapfts')), 'cli.js');

/** What a call of the generated client comes back with. */
export type Answered = { status: number; data: never; headers: Headers };
export type Client = Record<string, (...given: never[]) => Promise<Answered>> & {
  defaults: { baseUrl: string; headers: Record<string, string> };
};

/**
 * A client that a public generator writes from the document at this address, and from nothing else. Its types are checked by
 * the compiler, as those of any program that uses it.
 */
export async function generatedClient(documentUrl: string): Promise<Client> {
  // Inside the project, for what was generated imports the generator's own runtime.
  const folder = await mkdtemp(resolve('node_modules/.api-client-'));
  const source = join(folder, 'client.ts');
  await run(process.execPath, [generator, documentUrl, source]);
  await run(resolve('node_modules/.bin/tsc'), [
    ...['--noEmit', '--strict', '--skipLibCheck', '--ignoreConfig', '--types', ''],
    ...['--target', 'es2024', '--module', 'esnext', '--moduleResolution', 'bundler', source],
  ]);
  const client = join(folder, 'client.mjs');
  await writeFile(client, stripTypeScriptTypes(await readFile(source, 'utf8')));
  return (await import(pathToFileURL(client).href)) as Client;
}
