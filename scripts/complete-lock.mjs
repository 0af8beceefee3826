// node scripts/complete-lock.mjs, after every "npm install" that changed package-lock.json.
//
// npm leaves out of the lock file the optional packages that the registry in use does not have (a mirror often
// lacks other platforms), and then "npm ci" refuses that lock file on every fresh clone. Named with their
// platform they are complete again: no other platform asks for them.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PLATFORM = /android|darwin|freebsd|linux|openharmony|win32/;
const PROCESSOR = /(?<=-)(arm64|arm|ia32|ppc64|riscv64|s390x|wasm32|x64)\b/;

const file = process.argv[2] ?? join(dirname(dirname(fileURLToPath(import.meta.url))), 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = missingOptional(lock.packages);

for (const { name, version, dev } of missing) {
  const os = PLATFORM.exec(name)?.[0];
  const cpu = PROCESSOR.exec(name)?.[0];
  lock.packages[`node_modules/${name}`] = {
    version,
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(dev ? { dev } : {}),
    optional: true,
    ...(os ? { os: [os] } : {}),
  };
}
if (missing.length > 0) {
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
}
console.log(`${missing.length} optional packages of other platforms added to the lock file`);

function missingOptional(packages) {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !placesFor(path, name).some((place) => place in packages))
      .map(([name, version]) => ({ name, version, dev })),
  );
}

/** Where Node would look for a package that the package at this path asks for. */
function placesFor(path, name) {
  const parents = path === '' ? [] : path.split('/node_modules/');
  const folders = parents.map((_, index) => parents.slice(0, index + 1).join('/node_modules/'));
  return [`node_modules/${name}`, ...folders.map((folder) => `${folder}/node_modules/${name}`)];
}
