import { expect, test } from 'vitest';
import { languages } from '#platform/i18n';
import { type MailData, mailData, type TemplateName, templateNames } from './contract.ts';
import { liquidEngine } from './liquid-engine.ts';
import { createMailTemplates } from './module.ts';
import { words } from './render-mail.ts';

const { renderMail } = createMailTemplates({
  brand: () => ({ name: 'Feest & Co', url: 'https://shop.example' }),
});

const url = 'https://shop.example/en/x?a=1&b=2';
const event = {
  event: 'Lotte & Karim',
  name: 'Ann & Bob',
  day: 'Saturday 12 June 2027 at 14:00',
  place: 'Gent',
  replyUrl: url,
};
const order = { orderNumber: 'CV-2001', name: 'Ann', trackingUrl: url };
const samples: MailData = {
  'verify-email': { verifyUrl: url, hours: 24 },
  'already-registered': { name: 'Ann', signInUrl: url, resetUrl: url },
  'reset-password': { name: 'Ann', resetUrl: url, minutes: 60 },
  'password-changed': { name: 'Ann', resetUrl: url },
  'change-email-confirm': { name: 'Ann', confirmUrl: url, hours: 24 },
  'change-email-notice': { name: 'Ann', newEmail: 'new@x.test', resetUrl: url },
  'order-confirmation': {
    ...order,
    forWhom: 'Lena’s wedding',
    lines: [
      {
        name: 'Tier cake',
        detail: 'raspberry',
        personalText: 'Happy day',
        quantity: '2 ×',
        amount: '€ 258,00',
      },
    ],
    totals: {
      subtotal: '€ 258,00',
      discount: { code: 'FEEST-8', amount: '- € 8,00' },
      delivery: '€ 9,00',
      total: '€ 259,00',
      vat: [{ rate: '6 %', amount: '€ 14,66' }],
    },
    delivery: {
      method: 'delivery',
      day: 'Saturday 12 June 2027',
      slot: '10:00 – 12:00',
      address: ['Kerkstraat 1', '9000 Gent'],
    },
    rental: { out: 'Friday 11 June', back: 'Sunday 13 June', deposit: '€ 75,00' },
    note: 'Ring twice',
  },
  'order-approved': { ...order, day: 'Saturday 12 June' },
  'order-rejected': { ...order, reason: 'The oven broke', refund: '€ 259,00' },
  'order-in-preparation': { ...order, day: 'Saturday 12 June' },
  'order-ready': { ...order, day: 'Saturday 12 June', slot: '10:00', address: ['Kerkstraat 1'] },
  'order-out-for-delivery': { ...order, slot: '10:00' },
  'order-delivered': { ...order, invite: true },
  'order-collected': { ...order, invite: false },
  'order-not-paid': { orderNumber: 'CV-2001', name: 'Ann', shopUrl: url },
  'order-cancelled': { ...order, reason: 'Changed plans', refund: '€ 259,00' },
  'refund-done': { ...order, amount: '€ 259,00' },
  'paid-late': { ...order, amount: '€ 259,00' },
  'staff-new-order': {
    orderNumber: 'CV-2001',
    name: 'Ann',
    total: '€ 259,00',
    day: '12 June',
    method: 'pick-up',
    officePath: '/office/orders/1',
  },
  'staff-message': {
    name: 'Ann',
    email: 'ann@x.test',
    orderNumber: 'CV-2001',
    text: 'Can the cake\nbe blue?',
    officePath: '/office/messages/1',
  },
  'staff-review': {
    productNames: { en: 'Tier cake', nl: 'Taart', fr: 'Gâteau' },
    stars: 4,
    title: 'Lovely',
    text: 'All of it\nwas eaten.',
    author: 'Ann',
    officePath: '/office/reviews/1',
  },
  'staff-low-stock': {
    count: 12,
    things: [{ names: { en: 'Lantern', nl: 'Lantaarn', fr: 'Lampion' }, sku: 'L-1', free: 2, reorderAt: 3 }],
    more: 11,
    officePath: '/office/stock?low=1',
  },
  'rsvp-invitation': { ...event, welcome: 'We would love\nto see you', until: 'Saturday 1 May at 23:59' },
  'rsvp-confirmation': { ...event, answers: ['Ann: comes', 'Bob: does not come'], until: '1 May' },
  'rsvp-changed': { ...event, changes: ['Bob: comes'], answers: ['Ann: comes', 'Bob: comes'] },
  'rsvp-reminder': { ...event, until: 'Saturday 1 May at 23:59' },
  'rsvp-offer': { ...event, part: 'Dinner', places: 2, until: 'Saturday 1 May at 23:59' },
  'rsvp-offer-over': { ...event, part: 'Dinner', places: 2 },
  'rsvp-given': { ...event, part: 'Dinner', places: 2 },
  'rsvp-your-link': event,
  'rsvp-confirm-address': { event: 'Lotte & Karim', confirmUrl: url, hours: 48 },
  'event-postponed': { event: 'Lotte & Karim', name: 'Ann', day: 'Saturday 12 June 2027', note: 'The hall' },
  'event-cancelled': { event: 'Lotte & Karim', name: 'Ann', day: 'Saturday 12 June 2027', note: 'Storm' },
  'team-invitation': {
    inviter: 'Sam',
    event: 'Lotte & Karim',
    day: 'Saturday 12 June 2027',
    acceptUrl: url,
    days: 14,
  },
  'workspace-invitation': { inviter: 'Sam', workspace: 'Feestbureau', acceptUrl: url, days: 14 },
  'message-answer': { name: 'Ann', answer: 'It can.', asked: 'Can the cake be blue?' },
};

const render = (template: TemplateName, language: (typeof languages)[number], data: unknown) =>
  renderMail(template, language, data as never);

/** Every text a person could have written, replaced; urls, paths, choices and numbers have shapes of their own. */
function poisoned(value: unknown, with_: string): unknown {
  if (Array.isArray(value)) return value.map((one) => poisoned(one, with_));
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, poisoned(one, with_)]));
  if (typeof value !== 'string' || value.startsWith('http') || value.startsWith('/office')) return value;
  return value === 'delivery' || value === 'pick-up' ? value : with_;
}

test.each(templateNames)('%s says something in every language, in HTML and in plain text', (template) => {
  for (const language of languages) {
    const { subject, html, text } = render(template, language, samples[template]);
    expect(subject.length).toBeGreaterThan(8);
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain('Feest &amp; Co');
    expect(text).toContain('Feest & Co');
    for (const part of [subject, html, text]) {
      expect(part).not.toMatch(/\{[{%]|undefined|\[object/);
    }
    const written = JSON.stringify(samples[template]).match(/CV-2001|Ann/);
    if (written) expect(subject + text).toContain(written[0]);
  }
});

test('the languages are three texts, not one', () => {
  for (const template of templateNames) {
    expect(
      new Set(languages.map((language) => render(template, language, samples[template]).text)).size,
    ).toBe(3);
    expect(
      new Set(languages.map((language) => words[template][language].preheader)).size +
        (template === 'staff-new-order' ? 2 : 0),
    ).toBe(3);
  }
});

test('a script in any field of any template arrives as letters', () => {
  const script = `<script>alert("x")</script>'"><img src=x onerror=alert(1)>{{ shop }}`;
  for (const template of templateNames) {
    for (const language of languages) {
      const { html } = render(template, language, poisoned(samples[template], script));
      expect(html).not.toContain('<script');
      expect(html).not.toContain('<img');
      if (JSON.stringify(poisoned(samples[template], script)).includes('script'))
        expect(html).toContain('&lt;script&gt;');
      expect(html).not.toContain('{{ shop }}{{');
    }
  }
});

test('a line break in any field never reaches the subject', () => {
  for (const template of templateNames) {
    for (const breaks of ['a\r\nBcc: everybody@x.test', 'a\u2028b', 'a\u0000b\u0085c']) {
      const { subject } = render(template, 'en', poisoned(samples[template], breaks));
      expect(subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
    }
  }
});

test('a link that is not http is refused', () => {
  expect(() =>
    renderMail('reset-password', 'en', { name: 'Ann', resetUrl: 'javascript:alert(1)', minutes: 5 }),
  ).toThrow();
  expect(() =>
    renderMail('staff-new-order', 'en', { ...samples['staff-new-order'], officePath: '//evil.test' + '"' }),
  ).toThrow();
});

test('an ampersand in a link is escaped in HTML and whole in the text', () => {
  const { html, text } = renderMail('order-delivered', 'nl', { ...order, invite: true });
  expect(html).toContain('href="https://shop.example/en/x?a=1&amp;b=2"');
  expect(text).toContain(url);
});

test('what is missing leaves no empty paragraph and no label behind', () => {
  const { html, text } = renderMail('order-cancelled', 'en', order);
  expect(html).not.toMatch(/<p[^>]*>\s*<\/p>/);
  expect(html).not.toContain('class="quote"');
  expect(text).not.toContain('“”');
  const bare = renderMail('order-confirmation', 'fr', {
    ...order,
    lines: [],
    totals: { total: '€ 1', vat: [] },
    delivery: { method: 'pick-up', day: 'samedi', address: [] },
  });
  expect(bare.html).not.toContain('Remise');
  expect(bare.html).toContain('Vous venez la chercher');
});

test('the words hold no HTML of their own', () => {
  for (const template of templateNames) {
    for (const language of languages) {
      const outside = JSON.stringify(words[template][language]).replaceAll(/\{[{%].*?[%}]\}/g, '');
      expect(outside).not.toMatch(/[<>&]/);
    }
  }
});

test('a staff member opens the order in their own language', () => {
  expect(renderMail('staff-new-order', 'nl', samples['staff-new-order']).text).toContain(
    'https://shop.example/nl/office/orders/1',
  );
});

test('every template has a sample here', () => {
  expect(Object.keys(samples).sort()).toEqual(Object.keys(mailData).sort());
});

test('a template cannot read files, prototypes, or run for long', () => {
  const engine = liquidEngine({ forHtml: true });
  expect(() => engine.parse('{% include "x" %}')).toThrow();
  expect(() => engine.parse('{% render "x" %}')).toThrow();
  expect(() => engine.parseAndRenderSync('{{ a | raw }}', { a: '<b>' })).toThrow();
  expect(engine.parseAndRenderSync('{{ a.constructor.name }}{{ a.__proto__ }}', { a: {} })).toBe('');
  expect(() => engine.parseAndRenderSync('{% for i in (1..100000000) %}x{% endfor %}')).toThrow();
  expect(() => engine.parse('x'.repeat(300_000))).toThrow();
  const { fs } = engine.options;
  expect(() => fs.readFileSync('/etc/passwd')).toThrow('reads no files');
});
