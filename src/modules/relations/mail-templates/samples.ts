import type { Language } from '#platform/i18n';
import { formatMoney } from '#platform/money';
import { formatDay } from '#platform/time';
import type { MailData } from './contract.ts';

const say = {
  en: {
    cake: 'Three-tier cake',
    flavour: 'raspberry',
    wish: 'Happy day',
    party: 'Lena’s wedding',
    ring: 'Please ring twice',
    oven: 'Our oven broke down',
    plans: 'Our plans changed',
    event: 'Lotte & Karim',
    comes: 'comes',
    staysHome: 'does not come',
    dinner: 'Dinner',
    see: 'We would love to see you there.\nBring dancing shoes.',
    hall: 'The hall is being repaired.',
    asked: 'Can the cake be blue?',
    answer: 'It can. Which blue would you like?',
    until: 'at 23:59',
    from: 'at 14:00',
  },
  nl: {
    cake: 'Taart van drie lagen',
    flavour: 'framboos',
    wish: 'Fijne dag',
    party: 'het huwelijk van Lena',
    ring: 'Graag twee keer bellen',
    oven: 'Onze oven is stuk',
    plans: 'Onze plannen zijn veranderd',
    event: 'Lotte & Karim',
    comes: 'komt',
    staysHome: 'komt niet',
    dinner: 'Diner',
    see: 'We zien jullie heel graag komen.\nBreng dansschoenen mee.',
    hall: 'De zaal wordt hersteld.',
    asked: 'Kan de taart blauw zijn?',
    answer: 'Dat kan. Welk blauw wil je graag?',
    until: 'om 23:59',
    from: 'om 14:00',
  },
  fr: {
    cake: 'Gâteau à trois étages',
    flavour: 'framboise',
    wish: 'Belle journée',
    party: 'le mariage de Lena',
    ring: 'Sonnez deux fois',
    oven: 'Notre four est en panne',
    plans: 'Nos projets ont changé',
    event: 'Lotte & Karim',
    comes: 'vient',
    staysHome: 'ne vient pas',
    dinner: 'Dîner',
    see: 'Nous serions ravis de vous voir.\nPrenez vos chaussures de danse.',
    hall: 'La salle est en réparation.',
    asked: 'Le gâteau peut-il être bleu ?',
    answer: 'Oui. Quel bleu souhaitez-vous ?',
    until: 'à 23 h 59',
    from: 'à 14 h',
  },
} satisfies Record<Language, Record<string, string>>;

/** What mails are shown with before there is anything to tell: one celebration, one order, in the words of a language. */
export function sampleData(language: Language, url: string): MailData {
  const words = say[language];
  const day = (plain: string) => formatDay(plain, language);
  const money = (minor: number) => formatMoney(minor, 'EUR', language);
  const link = `${url}/${language}`;
  const saturday = day('2027-06-12');
  const until = `${day('2027-05-01')} ${words.until}`;
  const order = { orderNumber: 'CV-2001', name: 'Ann', trackingUrl: `${link}/track/…` };
  const event = {
    event: words.event,
    name: 'Ann & Bob',
    day: `${saturday} ${words.from}`,
    place: 'Gent',
    replyUrl: `${link}/r/…`,
  };
  const answers = [`Ann: ${words.comes}`, `Bob: ${words.staysHome}`];
  const all = (text: string) => ({ en: text, nl: text, fr: text });
  const staffOrder = { orderNumber: 'CV-2001', name: 'Ann', officePath: '/office/orders/CV-2001' };
  const whole = {
    ...order,
    forWhom: words.party,
    lines: [
      {
        name: words.cake,
        detail: words.flavour,
        personalText: words.wish,
        quantity: '2',
        amount: money(25_800),
      },
    ],
    totals: {
      subtotal: money(25_800),
      discount: { code: 'FEEST-8', amount: money(-800) },
      delivery: money(900),
      total: money(25_900),
      vat: [{ rate: '6 %', amount: money(1_466) }],
    },
    delivery: {
      method: 'delivery' as const,
      day: saturday,
      slot: '10:00–12:00',
      address: ['Kerkstraat 1', '9000 Gent'],
    },
    rental: { out: day('2027-06-11'), back: day('2027-06-13'), deposit: money(7_500) },
    note: words.ring,
  };
  return {
    'verify-email': { verifyUrl: `${link}/verify/…`, hours: 24 },
    'already-registered': { name: 'Ann', signInUrl: `${link}/sign-in`, resetUrl: `${link}/reset/…` },
    'reset-password': { name: 'Ann', resetUrl: `${link}/reset/…`, minutes: 60 },
    'password-changed': { name: 'Ann', resetUrl: `${link}/reset/…` },
    'change-email-confirm': { name: 'Ann', confirmUrl: `${link}/verify/…`, hours: 24 },
    'change-email-notice': { name: 'Ann', newEmail: 'ann@example.com', resetUrl: `${link}/reset/…` },
    'order-confirmation': whole,
    'order-to-pay': { ...whole, until },
    'order-approved': { ...order, day: saturday },
    'order-rejected': { ...order, reason: words.oven, refund: money(25_900) },
    'order-in-preparation': { ...order, day: saturday },
    'order-ready': { ...order, day: saturday, slot: '10:00–12:00', address: ['Kerkstraat 1', '9000 Gent'] },
    'order-out-for-delivery': { ...order, slot: '10:00–12:00' },
    'order-delivered': { ...order, invite: true },
    'order-collected': { ...order, invite: true },
    'order-awaits-transfer': {
      ...order,
      amount: money(25_900),
      iban: 'BE68 5390 0754 7034',
      holder: 'Feest',
      reference: '+++090/9337/55493+++',
      until,
    },
    'payment-received': { ...order, amount: money(7_770), left: money(18_130) },
    'payment-due': { ...order, amount: money(18_130), day: saturday, when: 'week' as const },
    'order-not-paid': { orderNumber: 'CV-2001', name: 'Ann', shopUrl: `${link}/track/…` },
    'order-cancelled': { ...order, reason: words.plans, refund: money(25_900) },
    'refund-done': { ...order, amount: money(25_900) },
    'paid-late': { ...order, amount: money(25_900) },
    'staff-new-order': {
      orderNumber: 'CV-2001',
      name: 'Ann',
      total: all(money(25_900)),
      day: all(saturday),
      method: 'pick-up',
      officePath: '/office/orders/CV-2001',
    },
    'staff-order-changed': { ...staffOrder, by: 'Sam', to: 'approved' },
    'staff-payment-received': { ...staffOrder, amount: all(money(25_900)) },
    'staff-payment-failed': { ...staffOrder, amount: all(money(25_900)) },
    'staff-refund-failed': { ...staffOrder, amount: all(money(8_400)) },
    'staff-charge-back': { ...staffOrder, amount: all(money(25_900)) },
    'staff-import-ready': { file: 'products.csv', officePath: '/office/catalogue/import' },
    'staff-mail-text': { officePath: '/office/settings/mails/order-confirmation/nl' },
    'staff-order-cancelled': {
      orderNumber: 'CV-2001',
      name: 'Ann',
      refund: all(money(8_400)),
      day: all(saturday),
      officePath: '/office/orders/CV-2001',
    },
    'staff-message': {
      name: 'Ann',
      email: 'ann@example.com',
      orderNumber: 'CV-2001',
      text: words.asked,
      officePath: '/office/messages/1',
    },
    'staff-review': {
      productNames: all(words.cake),
      stars: 4,
      title: words.wish,
      text: words.see,
      author: 'Ann',
      officePath: '/office/reviews/1',
    },
    'staff-low-stock': {
      count: 12,
      things: [{ names: all(words.cake), sku: 'CAKE-3', free: 2, reorderAt: 3 }],
      more: 11,
      officePath: '/office/stock?low=1',
    },
    'rsvp-invitation': { ...event, welcome: words.see, until },
    'rsvp-confirmation': { ...event, answers, until },
    'rsvp-changed': { ...event, changes: answers.slice(1), answers, until },
    'rsvp-reminder': { ...event, until },
    'rsvp-offer': { ...event, part: words.dinner, places: 2, until },
    'rsvp-offer-over': { ...event, part: words.dinner, places: 2 },
    'rsvp-given': { ...event, part: words.dinner, places: 2 },
    'rsvp-your-link': event,
    'rsvp-confirm-address': { event: words.event, confirmUrl: `${link}/e/c/…`, hours: 48 },
    'event-postponed': { event: words.event, name: 'Ann', day: saturday, note: words.hall },
    'event-cancelled': { event: words.event, name: 'Ann', day: saturday, note: words.hall },
    'team-invitation': {
      inviter: 'Sam',
      event: words.event,
      day: saturday,
      acceptUrl: `${link}/invite/…`,
      days: 14,
    },
    'workspace-invitation': {
      inviter: 'Sam',
      workspace: 'Feestbureau',
      acceptUrl: `${link}/invite/…`,
      days: 14,
    },
    'message-answer': { name: 'Ann', answer: words.answer, asked: words.asked },
  };
}
