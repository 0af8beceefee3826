import { createReadStream } from 'node:fs';
import { access, readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ImportMapping, type ImportView } from '#modules/shop/catalogue/contract';
import { system } from '#platform/policy';
import { runOnce, sayAndFail } from './one-off.ts';

const USAGE = 'say which file: npm run import:products -- FILE [--dry-run] [--images DIR]';
const LARGEST_PICTURE = 12 * 1024 * 1024;
const PICTURE = /\.(?:jpe?g|png|webp|gif|avif)$/i;

/** `npm run import:products -- FILE [--dry-run] [--images DIR]`: the same as the page, with the columns as guessed. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'dry-run': { type: 'boolean', default: false }, images: { type: 'string' } },
});
const [file] = positionals;
if (!file || positionals.length > 1) sayAndFail(new Error(USAGE));
await access(file).catch(() => sayAndFail(new Error(`there is no file ${file}`)));

await runOnce(async ({ imports }) => {
  const by = system('import:products');
  const read = await imports.upload({
    fileName: basename(file),
    bytes: createReadStream(file),
    language: 'en',
    by,
  });
  if (!read.ok) throw new Error(`${file}: ${read.code} ${JSON.stringify(read.details ?? {})}`);
  const { importId } = read.value;
  const show = async (): Promise<ImportView> => {
    const view = await imports.show(importId, by);
    if (!view) throw new Error('the import is gone');
    return view;
  };
  const must = (done: { ok: true } | { ok: false; code: string; details?: unknown }) => {
    if (!done.ok) throw new Error(`${done.code} ${JSON.stringify(done.details ?? {})}`);
  };
  if (values.images) await bringPictures(values.images);
  const { mapping } = await show();
  const whole = ImportMapping.safeParse(mapping);
  if (!whole.success)
    throw new Error(
      `the columns are not clear (${whole.error.issues[0]?.message}): choose them on the page of the office`,
    );
  must(await imports.map({ importId, mapping, by }));
  await imports.finish(importId);
  const looked = await show();
  if (values['dry-run'] || looked.plan.added + looked.plan.changed === 0) {
    must(await imports.cancel({ importId, by }));
    return report(
      looked,
      looked.plan,
      values['dry-run'] ? 'Nothing was changed. It would be' : 'There was nothing to change',
    );
  }
  must(await imports.start({ importId, by }));
  await imports.finish(importId, () => process.stdout.write('.'));
  const done = await show();
  return report(
    done,
    { ...done.outcome, same: looked.plan.same, faulty: looked.plan.faulty + done.outcome.faulty },
    'Imported',
  );

  async function bringPictures(folder: string): Promise<void> {
    for (const name of await readdir(folder)) {
      if (!PICTURE.test(name)) continue;
      const path = join(folder, name);
      const found = await stat(path);
      if (!found.isFile()) continue;
      const brought =
        found.size > LARGEST_PICTURE
          ? { ok: false, code: 'too-large' }
          : await imports.bringPicture({ importId, by, name, bytes: await readFile(path) });
      if (!brought.ok) process.stderr.write(`${name}: ${'code' in brought ? brought.code : ''}\n`);
    }
  }
}).catch(sayAndFail);

function report(
  { problems, problemCount, pictures }: ImportView,
  counts: ImportView['plan'],
  what: string,
): string {
  const { added, changed, same, faulty } = counts;
  return [
    `${what}: ${added} new, ${changed} changed, ${same} the same, ${faulty} left out.`,
    ...(pictures.skipped > 0 ? [`${pictures.skipped} pictures are not here and were left out.`] : []),
    ...problems.map(
      ({ line, slug, field, code, value }) => `line ${line}: ${slug}: ${field}: ${code} ${value}`,
    ),
    ...(problemCount > problems.length ? [`and ${problemCount - problems.length} more`] : []),
  ].join('\n');
}
