import { ConfigError, readConfig } from '#platform/config';

/** The one program: `npm start`, and each process of many. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  // React and its router choose their development build by this, at import: half as fast, and it shows stacks to visitors.
  process.env.NODE_ENV = 'production';
  const { run } = await import('./run.ts');
  await run(config);
}

main().catch((error: unknown) => {
  // A wrong setting is the owner's to mend: its sentence is enough. Anything else comes with its stack.
  process.stderr.write(
    `\nConvive could not start: ${error instanceof ConfigError ? error.message : ((error as Error).stack ?? error)}\n`,
  );
  process.exit(1);
});
