import { expect, test } from 'vitest';
import { languages } from '#platform/i18n';
import { words } from '../all-words.ts';
import { templateNames } from '../contract.ts';
import { checkMailText } from './check-mail-text.ts';
import { deliveredText, partName, partsOf } from './delivered-text.ts';
import type { MailText } from './mail-text.contract.ts';
import { isEditable } from './mail-texts-context.ts';
import { trial } from './trial.ts';

const text = (over: Partial<MailText> = {}): MailText => ({
  subject: 'Order {{ orderNumber }}',
  preheader: '',
  heading: 'Hello {{ name }}',
  body: 'Thank you.\n\n{{ order }}\n\n{{ button }}',
  ...over,
});
const wrong = (over: Partial<MailText>) => {
  const checked = checkMailText('order-confirmation', 'en', text(over));
  return checked.ok ? [] : checked.problems;
};
const body = (words: string) => ({ body: `${words}\n\n{{ order }}\n\n{{ button }}` });

test('our own words are words that an owner could have saved, in every mail and language', () => {
  for (const template of templateNames.filter(isEditable)) {
    for (const language of languages) {
      const ours = words[template][language];
      const delivered = deliveredText(ours);
      expect(checkMailText(template, language, delivered), `${template} ${language}`).toMatchObject({
        ok: true,
      });
      expect(
        trial({ name: 'Feest', url: 'https://shop.example' }, { template, language }, delivered),
      ).toBeUndefined();
      const parts = ours.blocks.filter((block) => typeof block !== 'string' && !('small' in block));
      expect(partsOf(ours).size, `${template}: each part has a name of its own`).toBe(parts.length);
    }
  }
});

test('the three languages of a mail have the same parts', () => {
  for (const template of templateNames.filter(isEditable)) {
    const names = languages.map((language) => [...partsOf(words[template][language]).values()].map(partName));
    expect(names[1]).toEqual(names[0]);
    expect(names[2]).toEqual(names[0]);
  }
});

test('a text with words of its own, a condition and all parts can be saved', () => {
  expect(wrong({})).toEqual([]);
  expect(
    wrong(body('{% if forWhom %}For **{{ forWhom }}**{% else %}For you{% endif %}, {{ shop }}.')),
  ).toEqual([]);
  expect(wrong({ subject: '{% unless forWhom %}Your{% endunless %} order {{orderNumber}}' })).toEqual([]);
  expect(wrong({ body: '{{button}}\r\n  {{ order }}  ' })).toEqual([]);
});

test.each([
  ['a loop', '{% for i in (1..100) %}x{% endfor %}', 'tag', { name: 'for' }],
  ['a table of loops', '{% tablerow i in (1..9) %}x{% endtablerow %}', 'tag', { name: 'tablerow' }],
  ['a file', '{% include "/etc/passwd" %}', 'tag', { name: 'include' }],
  ['a file, rendered', '{% render "x" %}', 'tag', { name: 'render' }],
  ['a layout', '{% layout "x" %}', 'tag', { name: 'layout' }],
  ['what is raw', '{% raw %}{{ x }}{% endraw %}', 'tag', { name: 'raw' }],
  ['a name of its own', '{% assign name = "x" %}', 'tag', { name: 'assign' }],
  ['many instructions at once', '{% liquid\nassign a = 1\n%}', 'tag', { name: 'liquid' }],
  ['a filter', '{{ name | upcase }}', 'filter', { name: 'upcase' }],
  ['a filter that passes escaping by', '{{ name | raw }}', 'filter', { name: 'raw' }],
  ['a constructor', '{{ constructor }}', 'variable', { name: 'constructor' }],
  ['a prototype', '{{ __proto__ }}', 'variable', { name: '__proto__' }],
  ['the prototype of a value', '{{ name.__proto__ }}', 'variable', { name: 'name.__proto__' }],
  ['a prototype by brackets', '{{ name["constructor"] }}', 'variable', { name: 'name.constructor' }],
  ['a value of another mail', '{{ resetUrl }}', 'variable', { name: 'resetUrl' }],
  ['a group of values', '{{ totals.total }}', 'variable', { name: 'totals.total' }],
  [
    'a foreign name in a condition',
    '{% if lines.size > 0 %}x{% endif %}',
    'variable',
    { name: 'lines.size' },
  ],
  ['a part inside a sentence', 'Here: {{ order }}', 'part-inline', { name: 'order' }],
  ['a condition without an end', '{% if note %}x', 'not-closed', undefined],
  ['an end without a condition', '{% endif %}', 'tag', { name: 'endif' }],
  ['braces without sense', '{{ name name', 'not-understood', undefined],
] as const)('a text that holds %s is refused, by name', (_, words_, code, details) => {
  const [problem] = wrong(body(words_));
  expect(problem).toMatchObject({ field: 'body', code, ...(details && { details }) });
});

test('every part has to stay, once, and no condition goes around it', () => {
  expect(wrong({ body: '{{ order }}' })).toEqual([
    { field: 'body', code: 'part-missing', details: { name: 'button' } },
  ]);
  expect(wrong({ body: '{{ order }}\n{{ button }}\n{{ button }}' })).toEqual([
    { field: 'body', code: 'part-twice', details: { name: 'button' } },
  ]);
  expect(wrong({ body: '{% if note %}\n{{ order }}\n{% endif %}\n{{ button }}' })[0]).toMatchObject({
    code: 'not-closed',
  });
});

test('a text without end, or with thousands of words to fill in, is refused before it is read', () => {
  expect(wrong({ body: 'x'.repeat(1_000_000) })).toEqual([{ field: 'body', code: 'too-long' }]);
  expect(wrong(body('{{ name }}'.repeat(700)))[0]).toMatchObject({ code: 'too-many-tags' });
  expect(wrong({ subject: 'x'.repeat(301) })).toEqual([{ field: 'subject', code: 'too-long' }]);
});

test('no header takes a line break, in any field that becomes one', () => {
  for (const field of ['subject', 'preheader', 'heading'] as const)
    for (const breaks of ['a\r\nBcc: everybody@x.test', 'a\nb', 'a\u0000b', 'a\u0085b'])
      expect(wrong({ [field]: breaks })).toEqual([{ field, code: 'unreadable' }]);
  for (const breaks of ['a\u2028b', 'a\u2029b'])
    expect(wrong({ subject: breaks }).length).toBeLessThanOrEqual(1);
});

test('nothing may stay empty that a mail needs', () => {
  expect(wrong({ subject: ' ', heading: '', body: ' \n ' }).map(({ field, code }) => [field, code])).toEqual([
    ['subject', 'required'],
    ['heading', 'required'],
    ['body', 'required'],
  ]);
});
