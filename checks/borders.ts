import type { Import } from './imports.ts';
import { isBrowserSafe, isContract, isFace, isTest, type Place, placeOf } from './places.ts';
import type { Tree } from './tree.ts';

/** Imports that cross a border of the house, each with what to write instead. */
export function crossings(tree: Tree): string[] {
  return tree.files.flatMap(({ path, imports }) =>
    imports.flatMap((wanted) => {
      const advice = adviceFor(path, wanted);
      return advice ? [`${path} → ${wanted.specifier}: ${advice}`] : [];
    }),
  );
}

function adviceFor(path: string, wanted: Import): string | undefined {
  const from = placeOf(path);
  if (from.kind === 'start' || from.kind === 'outside') return undefined;
  if (isTest(path) && wanted.to?.startsWith('src/start/testing/')) return undefined;
  if (from.kind === 'module' && isContract(path)) {
    const advice = contractAdvice(wanted);
    if (advice) return advice;
  }
  if (!wanted.to) return from.kind === 'web' ? packageAdvice(path, from.area, wanted) : undefined;
  const to = placeOf(wanted.to);
  if (to.kind === 'start') return 'only start knows everything; take what you need as an argument';
  if (to.kind === 'outside') return 'src does not reach outside src';
  if (from.kind === 'web') return webAdvice(from.area, wanted, to);
  if (from.kind === 'module') return moduleAdvice(from.module, wanted, to);
  return platformAdvice(from.name, wanted, to);
}

function contractAdvice({ specifier, to }: Import) {
  const allowed = 'a contract imports zod, contracts, and platform money, time, ids and i18n';
  if (!to) return specifier === 'zod' ? undefined : allowed;
  const place = placeOf(to);
  if (place.kind === 'platform') return isBrowserSafe(place.name) ? undefined : allowed;
  return isContract(to) ? undefined : allowed;
}

function packageAdvice(path: string, area: string, { specifier, typeOnly }: Import) {
  const runsOnServer = area === 'entry' || /\.(server|test)\.[a-z]+$/.test(path);
  if (!specifier.startsWith('node:') || typeOnly || runsOnServer) return undefined;
  return 'pages are bundled for the browser; ask for it through the application in the load context';
}

/** Areas that every other one may use; entry joins the areas, and therefore reads their lists of routes. */
const forAllPages = ['design', 'words'];

/** What entry holds ready for the loaders of every area: who asks, what becomes of a form, and the page for what went wrong. */
const forLoaders = ['visit.ts', 'signed-in.ts', 'form-answer.ts', 'error-page.tsx'];

function webAdvice(area: string, { specifier, typeOnly, to: wantedFile = '' }: Import, to: Place) {
  if (to.kind === 'web') {
    if ([area, '', ...forAllPages].includes(to.area)) return undefined;
    if (area === 'entry' && wantedFile.endsWith('/routes.ts')) return undefined;
    if (to.area === 'entry') {
      return typeOnly || forLoaders.some((file) => wantedFile.endsWith(`/entry/${file}`))
        ? undefined
        : 'of entry only types: write "import type"';
    }
    return `an area imports design, words and itself; what ${area} and ${to.area} share belongs in web/design`;
  }
  if (specifier.startsWith('.')) return 'outside web only by name: #modules/…, #platform/…';
  if (to.kind === 'platform') {
    if (to.file !== 'index.ts') return 'there is no such face; write #platform/<name>';
    if (isBrowserSafe(to.name) || typeOnly) return undefined;
    return 'this platform runs on the server: write "import type", or use money, time, ids, i18n';
  }
  if (to.kind !== 'module') return undefined;
  if (!isFace(to.file)) return 'there is no such face; write #modules/<area>/<module>/contract';
  if (to.file === 'contract.ts' || typeOnly) return undefined;
  return 'at run time web reaches modules through the application in the load context; write "import type", or import the contract';
}

function moduleAdvice(module: string, { specifier }: Import, to: Place) {
  if (to.kind === 'web') return 'modules do not know pages; return plain data';
  const inside = to.kind === 'module' && to.module === module;
  if (specifier.startsWith('.'))
    return inside ? undefined : 'a relative import never leaves its module; import a face: #modules/…';
  if (inside && isFace(to.file)) return 'inside the module import the file itself; the face is for others';
  if (to.kind === 'module' && !isFace(to.file))
    return 'modules show a face, a contract and signals, nothing else';
  if (to.kind === 'platform' && to.file !== 'index.ts')
    return 'there is no such face; write #platform/<name>';
  return undefined;
}

function platformAdvice(name: string, { specifier }: Import, to: Place) {
  if (to.kind !== 'platform') return 'platform knows only platform: take it as an argument';
  if (specifier.startsWith('.')) {
    return to.name === name
      ? undefined
      : 'a relative import never leaves its platform folder; write #platform/<name>';
  }
  if (to.name === name) return 'inside the folder import the file itself; the face is for others';
  return to.file === 'index.ts' ? undefined : 'there is no such face; write #platform/<name>';
}
