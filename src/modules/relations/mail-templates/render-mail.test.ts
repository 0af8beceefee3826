import { expect, test } from 'vitest';
import { languages } from '#platform/i18n';
import { words } from './all-words.ts';
import { type MailData, type TemplateName, templateNames } from './contract.ts';
import { liquidEngine } from './liquid-engine.ts';
import { renderMail as renderFor } from './render-mail.ts';
import { sampleData } from './samples.ts';

const renderMail = <Name extends TemplateName>(
  template: Name,
  language: (typeof languages)[number],
  data: MailData[Name],
) => renderFor({ name: 'Feest & Co', url: 'https://shop.example' }, template, language, data);

const url = 'https://shop.example/en/x?a=1&b=2';
const order = { orderNumber: 'CV-2001', name: 'Ann', trackingUrl: url };
const samples = sampleData('en', 'https://shop.example');

const render = (template: TemplateName, language: (typeof languages)[number], data: unknown) =>
  renderMail(template, language, data as never);

/** Every text a person could have written, replaced; urls, paths, choices and numbers have shapes of their own. */
function poisoned(value: unknown, with_: string): unknown {
  if (Array.isArray(value)) return value.map((one) => poisoned(one, with_));
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, poisoned(one, with_)]));
  if (typeof value !== 'string' || value.startsWith('http') || value.startsWith('/office')) return value;
  return ['delivery', 'pick-up', 'week', 'asked'].includes(value) ? value : with_;
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
    deliveries: [{ method: 'pick-up', day: 'samedi', address: [] }],
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
    'https://shop.example/nl/office/orders/CV-2001',
  );
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
