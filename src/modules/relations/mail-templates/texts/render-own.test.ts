import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languages } from '#platform/i18n';
import { words } from '../all-words.ts';
import { type MailData, templateNames } from '../contract.ts';
import { renderMail } from '../render-mail.ts';
import { sampleData } from '../samples.ts';
import { deliveredText } from './delivered-text.ts';
import type { MailText } from './mail-text.contract.ts';
import { isEditable } from './mail-texts-context.ts';
import { renderOwn } from './render-own.ts';
import { trial } from './trial.ts';

const brand = { name: 'Feest & Co', url: 'https://shop.example' };
const samples = sampleData('en', brand.url);

const approved = (text: Partial<MailText>, data: Partial<MailData['order-approved']> = {}) =>
  renderOwn({
    brand,
    template: 'order-approved',
    language: 'en',
    data: { ...samples['order-approved'], ...data },
    text: {
      subject: 'Order {{ orderNumber }}',
      preheader: '',
      heading: 'Hello {{ name }}',
      body: '{{ button }}',
      ...text,
    },
  });

/** What a reader sees of a mail. */
const seen = (html: string) =>
  html
    .replace(/<(style|title)>.*?<\/\1>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

test('our own words, said as an owner’s, read the same', () => {
  for (const template of templateNames.filter(isEditable)) {
    for (const language of languages) {
      const data = sampleData(language, brand.url)[template] as never;
      const ours = renderMail(brand, template, language, data);
      const text = deliveredText(words[template][language]);
      const own = renderOwn({ brand, template, language, data, text });
      const plain = (html: string) =>
        seen(html).replaceAll('&quot;', '"').replaceAll('&#34;', '"').replaceAll('&#39;', "'");
      expect(own.subject).toBe(ours.subject);
      expect(plain(own.html), `${template} ${language}`).toBe(plain(ours.html));
      expect(own.text).toBe(ours.text);
    }
  }
});

test('Markdown becomes what it says, in the look of the house; plain text keeps the words', () => {
  const { html, text } = approved({
    body: '## News\n\nWe **bake**, [here](https://shop.example/x?a=1&b=2).\n\n- one\n- two\n\n{{ button }}\n\n> Small',
  });
  expect(html).toMatch(/<h2 class="ink" style="[^"]+">News<\/h2>/);
  expect(html).toContain('<strong>bake</strong>');
  expect(html).toMatch(
    /<a class="brand" style="[^"]+" href="https:\/\/shop\.example\/x\?a=1&amp;b=2" rel="noopener">here/,
  );
  expect(html).toMatch(/<p class="soft" style="[^"]+13px[^"]+">Small<\/p>/);
  expect(html.indexOf('Follow your order')).toBeLessThan(html.indexOf('Small'));
  expect(text).toContain('We **bake**');
  expect(text).toContain('\nSmall\n');
  expect(text).toContain('Follow your order');
});

test('a value makes no heading, link, list, tag or template, whatever somebody typed', () => {
  const tags = (html: string) => html.match(/<\/?\w+/g);
  const body = 'Hello {{ name }}, [see]({{ trackingUrl }})\n\n{{ name }}\n\n- {{ name }}\n\n{{ button }}';
  const harmless = tags(approved({ body }, { name: 'x' }).html);
  fc.assert(
    fc.property(
      fc
        .oneof(
          fc.string({ maxLength: 80 }),
          fc.constantFrom(
            '# a',
            '- a',
            '1. a',
            '[a](javascript:x)',
            '<b>a</b>',
            '***',
            '===',
            '`a`',
            '{{ shop }}',
            '&amp;',
            '\\',
            '|a|',
            '> a',
            '<https://a.b>',
          ),
        )
        .filter((name) => /[^\s\p{Cc}]/u.test(name)),
      (name) => {
        const { html, text } = approved({ body }, { name });
        expect(tags(html)).toEqual(harmless);
        expect(html).not.toContain('Hello Feest');
        expect(text).toContain(name.trim().split(/\s/)[0]);
      },
    ),
  );
});

test('a link goes where it says, also by a value with signs in it', () => {
  const { html } = approved(
    { body: '[see]({{ trackingUrl }})\n\n{{ button }}' },
    { trackingUrl: 'https://x.test/a_b*c?d=1&e=(2)' },
  );
  expect(html).toContain('href="https://x.test/a_b*c?d=1&amp;e=(2)"');
});

test('what the owner writes is text: tags and scripts arrive as letters, links are of the web', () => {
  const { html, subject } = approved({
    subject: 'Hi <b>{{ name }}</b>',
    heading: '<script>alert(1)</script>',
    body: '<img src=x onerror=alert(1)> [x](javascript:alert(1)) ![y](https://evil.test/p.png)\n\n{{ button }}',
  });
  expect(subject).toBe('Hi <b>Ann</b>');
  expect(html).not.toMatch(/<script|<img|<b>|href="javascript/);
  expect(html).toContain('&lt;script&gt;');
});

test('a line break in any value never reaches the subject', () => {
  for (const name of ['a\r\nBcc: everybody@x.test', 'a\u2028b', 'a\u0000b\u0085c']) {
    const { subject } = approved({ subject: 'For {{ name }}' }, { name });
    expect(subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
  }
});

test('what takes all memory or grows without end is stopped, and found out before it is saved', () => {
  const which = { template: 'order-approved', language: 'en' } as const;
  const hostile = (body: string, subject = 'x') => ({
    subject,
    preheader: '',
    heading: 'x',
    body: `${body}\n\n{{ button }}`,
  });
  expect(trial(brand, which, hostile('{{ (1..100000000) }}'))).toMatchObject({ code: 'too-much' });
  expect(trial(brand, which, hostile('{% if (1..900000000) contains 5 %}x{% endif %}'))).toMatchObject({
    code: 'too-much',
  });
  expect(
    trial(brand, { template: 'order-rejected', language: 'en' }, hostile('{{ reason }}', '{{ refund }}')),
  ).toEqual({ field: 'subject', code: 'sometimes-empty' });
  const long = { ...samples['order-rejected'], reason: 'x'.repeat(4_000) };
  const text = hostile('{{ reason }}'.repeat(100));
  expect(() => renderOwn({ brand, ...which, template: 'order-rejected', data: long, text })).toThrow(
    'too large',
  );
});
