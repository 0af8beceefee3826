import { system } from '#platform/policy';
import type { TestApplication } from '#testing';
import type { ImportMapping, ImportView } from '../contract.ts';
import { person } from '../keeping/wishes-for-test.ts';

export const owner = person('admin');

async function* whole(bytes: Uint8Array) {
  yield bytes;
}

/** The steps of an import as words, on a whole application. */
export function importsOf(app: TestApplication) {
  const { imports } = app;
  const must = <T>(outcome: { ok: true; value: T } | { ok: false; code: string; details?: unknown }): T => {
    if (!outcome.ok) throw new Error(`${outcome.code} ${JSON.stringify(outcome.details ?? {})}`);
    return outcome.value;
  };
  const view = async (importId: string): Promise<ImportView> => {
    const shown = await imports.show(importId, owner);
    if (!shown) throw new Error('there is no such import');
    return shown;
  };
  const upload = (content: string | Uint8Array, fileName = 'products.csv') =>
    imports.upload({
      fileName,
      bytes: whole(typeof content === 'string' ? Buffer.from(content) : content),
      language: 'en',
      by: owner,
    });
  const words = {
    must,
    view,
    upload,
    /** Read and looked at, as guessed or with another mapping. */
    async checked(content: string | Uint8Array, over: Partial<ImportMapping> = {}): Promise<ImportView> {
      const { importId } = must(await upload(content));
      const { mapping } = await view(importId);
      must(await imports.map({ importId, mapping: { ...mapping, ...over }, by: owner }));
      await imports.finish(importId);
      return view(importId);
    },
    async run(importId: string): Promise<ImportView> {
      must(await imports.start({ importId, by: owner }));
      await imports.finish(importId);
      return view(importId);
    },
    async undo(importId: string): Promise<ImportView> {
      must(await imports.undo({ importId, by: owner }));
      await imports.finish(importId);
      return view(importId);
    },
    async imported(content: string | Uint8Array, over: Partial<ImportMapping> = {}): Promise<ImportView> {
      const { id } = await words.checked(content, over);
      return words.run(id);
    },
    async product(slug: string) {
      const [kept] = must(await app.keeping.products([slug], system('test')));
      return kept;
    },
    async acts(): Promise<number> {
      return (await app.database.pool.query('select count(*)::int as n from journal')).rows[0].n;
    },
  };
  return words;
}
