import { startEmbeddedPostgres } from './index.ts';

/** A program of its own that a test can kill: starts the database, says so, and stays. */
const [dataDir] = process.argv.slice(2);
if (!dataDir) throw new Error('which data folder?');
const { url, adopted } = await startEmbeddedPostgres({ dataDir });
process.stdout.write(`${JSON.stringify({ url, adopted })}\n`);
setInterval(() => {}, 60_000);
