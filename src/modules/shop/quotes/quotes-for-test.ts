import { newId } from '#platform/ids';
import { type Actor, type Role, visitor } from '#platform/policy';
import type { OpenShop, TestApplication } from '#testing';
import type { Draft, DraftLine, DraftOption, OwnQuote } from './contract.ts';

export const staff = (role: Role): Actor => ({
  kind: 'account',
  accountId: '01a1fccb-8b60-743c-9107-f6ed85541ab2',
  role,
  name: 'Inès',
  sessionId: 's',
});

export const aLine = (variantId: string, over: Partial<DraftLine> = {}): DraftLine => ({
  id: newId(),
  variantId,
  quantity: 1,
  unitMinor: null,
  personalText: '',
  ...over,
});

export const anOption = (lines: DraftLine[], over: Partial<DraftOption> = {}): DraftOption => ({
  id: newId(),
  name: 'Silver',
  text: '',
  method: 'delivery',
  feeMinor: null,
  lines,
  ...over,
});

export const aDraft = (options: DraftOption[], over: Partial<Draft> = {}): Draft => ({
  introduction: 'We would love to.',
  validUntil: '2027-05-20',
  depositBp: null,
  options,
  ...over,
});

/** People who ask and people who propose, in a shop that delivers in 9000 on a Saturday in June. */
export function quoting(app: TestApplication, shop: OpenShop) {
  let asked = 0;
  const must = <T>(result: { ok: true; value: T } | { ok: false; code: string; details?: unknown }): T => {
    if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.details ?? {})}`);
    return result.value;
  };
  const byLink = async (link: string): Promise<OwnQuote> => {
    const quote = await app.quotes.byLink(link);
    if (!quote) throw new Error('the quote is not there');
    return quote;
  };
  async function ask(over: Record<string, unknown> = {}, by: Actor = visitor) {
    asked += 1;
    return must(
      await app.quotes.ask({
        request: {
          name: 'Noor de Vries',
          email: `noor${asked}@convive.test`,
          phone: '+32 470 00 00 00',
          day: '2027-06-12',
          guests: 40,
          postcode: '9000',
          town: 'Gent',
          wish: 'A cake and music for forty.',
          ...over,
        },
        language: 'nl',
        address: `10.2.0.${asked}`,
        by,
      }),
    );
  }
  /** Asked, and answered with a proposal of these options. */
  async function propose(options: DraftOption[], over: Partial<Draft> = {}) {
    const { number, link, id } = await ask();
    await send(number, options, over);
    return { id, number, link };
  }
  async function send(number: string, options: DraftOption[], over: Partial<Draft> = {}) {
    const before = await app.quotes.forOffice(number, staff('manager'));
    const { revision } = must(
      await app.quotes.saveDraft({
        number,
        revision: before?.draft?.revision ?? 0,
        draft: aDraft(options, over),
        by: staff('manager'),
      }),
    );
    return must(await app.quotes.send({ number, revision, by: staff('agent') }));
  }
  /** As the page would send it for an option, the first unless it is said otherwise. */
  async function accept(link: string, over: Record<string, unknown> = {}, by: Actor = visitor) {
    const quote = await byLink(link);
    const [version] = quote.versions;
    const option = version?.proposal.options[0];
    return app.quotes.accept({
      link,
      request: {
        version: version?.number,
        optionId: option?.id,
        shownTotal: option?.totalMinor,
        name: 'Noor de Vries',
        phone: '+32 470 00 00 00',
        street: 'Bloemstraat 3',
        postcode: '9000',
        town: 'Gent',
        slotId: shop.slotId,
        payment: 'test:ideal',
        terms: 'on',
        ...over,
      },
      language: 'nl',
      address: '10.3.0.1',
      by,
    });
  }
  return { ask, propose, send, accept, byLink, must };
}
