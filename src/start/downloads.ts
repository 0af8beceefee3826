import { join } from 'node:path';
import { createDownloads, type Downloads, type ListWords } from '#modules/insight/downloads';
import { journalToExport } from '#modules/people/audit';
import type { Identity } from '#modules/people/identity';
import { messagesToExport } from '#modules/relations/messages';
import type { Notifications } from '#modules/relations/notifications';
import { productsToExport } from '#modules/shop/catalogue';
import { movementsToExport, stockToExport } from '#modules/shop/inventory';
import { couponsToExport, couponUsesToExport } from '#modules/shop/offers';
import { ordersToExport } from '#modules/shop/orders';
import { bookingsToExport, papersToExport, vatToExport } from '#modules/shop/papers';
import { paymentsToExport } from '#modules/shop/payments';
import { quotesToExport } from '#modules/shop/quotes';
import { reviewsToExport } from '#modules/shop/reviews';
import type { Settings } from '#modules/shop/settings';
import type { Database, Reader } from '#platform/db';
import type { ExportableList } from '#platform/exports';
import { diskFiles } from '#platform/files';
import type { Language } from '#platform/i18n';
import type { Jobs } from '#platform/jobs';
import type { Realtime } from '#platform/realtime';
import { type Clock, wallClock } from '#platform/time';
import { createSpeech } from '../web/design/speech.ts';
import { en } from '../web/words/en/index.ts';
import { fr } from '../web/words/fr/index.ts';
import { nl } from '../web/words/nl/index.ts';

type Needs = {
  database: Database;
  clock: Clock;
  jobs: Jobs;
  realtime: Realtime;
  notifications: Notifications;
  settings: Settings;
  identity: Identity;
  dataDir: string;
};

/** Every list and report of the office, as its module offers it to be taken along. */
export const exportableLists = (reader: Reader): readonly ExportableList[] => [
  ordersToExport(reader),
  paymentsToExport(reader),
  papersToExport(reader),
  bookingsToExport(reader),
  vatToExport(reader),
  quotesToExport(reader),
  productsToExport(reader),
  stockToExport(reader),
  movementsToExport(reader),
  reviewsToExport(reader),
  couponsToExport(reader),
  couponUsesToExport(reader),
  messagesToExport(reader),
  journalToExport(reader),
];

/** The words that pages have for what a list holds by a code. */
const paths: Readonly<Record<string, (code: string) => string>> = {
  act: (code) => `office.journal.act.${code}`,
  coupon: (code) => `offers.states.${code}`,
  'coupon-kind': (code) => `offers.kinds.${code}`,
  fulfilment: (code) => `office.state.${code}`,
  message: (code) => `settings.messages.states.${code}`,
  movement: (code) => `office.stock.reason.${code}`,
  'order-payment': (code) => `office.payment.${code}`,
  paper: (code) => `papers.${code}`,
  payment: (code) => `office.order.paymentState.${code}`,
  'payment-kind': (code) => `payments.kinds.${code}`,
  'payment-mode': (code) => `downloads.codes.mode.${code}`,
  'payment-waits': (code) => `payments.waits.${code}`,
  product: (code) => `catalogue.state.${code}`,
  'product-kind': (code) => `catalogue.kind.${code}.name`,
  quote: (code) => `quote.state.${code}`,
  review: (code) => `reviews.office.state.${code}`,
  'settled-as': (code) => `downloads.codes.settledAs.${code}`,
  subject: (code) => `office.journal.subject.${code}`,
  way: (code) => `office.method.${code}`,
  'yes-no': (code) => `downloads.codes.yesNo.${code}`,
};

const speeches = { en: createSpeech('en', en), nl: createSpeech('nl', nl), fr: createSpeech('fr', fr) };

/** What files say, in the words of the pages. */
export function listWords(language: Language): ListWords {
  // Names of lists, columns and codes come from their modules: the tests ask for a word for each.
  const t = speeches[language].t as (key: string, values?: Record<string, string | number>) => string;
  return {
    list: (name) => t(`downloads.lists.${name}`),
    column: (key) => t(`downloads.columns.${key}`),
    filter: (name) => t(`downloads.filters.${name}`),
    code(codes, value) {
      const path = paths[codes]?.(value) ?? value;
      const said = t(path);
      return said === path ? value : said;
    },
    everything: t('downloads.everything'),
    pair: (name, value) => t('downloads.pair', { name, value }),
    madeOn: (when) => t('downloads.paper.madeOn', { when }),
    rows: (count) => t('downloads.rows', { count }),
    page: t('downloads.paper.page'),
  };
}

/** Files of lists, with what they ask of modules that know nothing of files. */
export const officeDownloads = ({ settings, identity, dataDir, ...platform }: Needs): Downloads =>
  createDownloads({
    ...platform,
    files: diskFiles(join(dataDir, 'downloads')),
    lists: exportableLists(platform.database.reader),
    words: listWords,
    shop: async () => {
      const { name, zone, currency } = await settings.shop();
      return { name, zone, currency, today: wallClock(platform.clock.now(), zone).day };
    },
    account: identity.accountFacts,
  });
