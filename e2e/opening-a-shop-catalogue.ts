import type { Page } from 'playwright-core';

/** What stands in each field of a page, by the field's name, and which pictures it shows. */
type Fields = Record<string, string[]>;
/** A catalogue as the office's own forms hold it: each product, category and celebration by its name. */
export type KeptCatalogue = Record<string, Fields>;

const office = '/en/office/catalogue';
const kinds = ['category', 'event-type'];

/** Reads the whole catalogue of the shop whose office this page is in. */
export async function catalogueOf(owner: Page): Promise<KeptCatalogue> {
  const products = await linksOn(owner, office, /\/catalogue\/[0-9a-f-]{36}$/);
  const kept: KeptCatalogue = {};
  for (const { address } of products) {
    const [product = {}, pictures = {}] = await fieldsOf(owner, [address, `${address}/pictures`]);
    kept[`product ${product.slug}`] = { ...product, ...pictures };
  }
  for (const kind of kinds) {
    const groups = await linksOn(owner, `${office}/groups/${kind}`, /\/groups\/[a-z-]+\/[0-9a-f-]{36}$/);
    const fields = await fieldsOf(
      owner,
      groups.map(({ address }) => address),
    );
    for (const [at, { text }] of groups.entries()) kept[`${kind} ${text}`] = fields[at] ?? {};
  }
  return kept;
}

/** The links of a list, on all of its pages. */
async function linksOn(
  owner: Page,
  list: string,
  like: RegExp,
): Promise<{ address: string; text: string }[]> {
  const found: { address: string; text: string }[] = [];
  for (let page = 1; ; page++) {
    await owner.goto(page === 1 ? list : `${list}?page=${page}`);
    const links = await owner
      .locator('main a[href]')
      .evaluateAll((all) =>
        all.map((link) => ({ address: link.getAttribute('href') ?? '', text: link.textContent ?? '' })),
      );
    found.push(...links.filter(({ address }) => like.test(address)));
    if ((await owner.locator(`main a[href*="page=${page + 1}"]`).count()) === 0) return found;
  }
}

/** Reads pages as they come from the server, without opening them. */
const fieldsOf = (owner: Page, addresses: string[]): Promise<Fields[]> =>
  owner.evaluate(async (all) => {
    // Each shop gives its rows ids and versions of its own.
    const ownTo = /(^|\.)(id|ids|picture|version|step|intent)$/;
    const read = async (address: string) => {
      const answer = await fetch(address);
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fields: Record<string, string[]> = { pictures: [] };
      for (const form of page.querySelectorAll('main form')) {
        for (const [name, value] of new FormData(form as HTMLFormElement)) {
          if (typeof value === 'string' && !ownTo.test(name)) fields[name] = [...(fields[name] ?? []), value];
        }
      }
      for (const picture of page.querySelectorAll('main img'))
        fields.pictures?.push(picture.getAttribute('src') ?? '');
      return fields;
    };
    return Promise.all(all.map(read));
  }, addresses);
