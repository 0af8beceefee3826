import { expect, test } from 'vitest';
import { mailData } from '#modules/relations/mail-templates/contract';
import { knownProblem, knownVariable, mailTextIn } from './mail-form.ts';

const isGroup = (type: string) => ['array', 'object', 'record'].includes(type);

test('every word that an owner can insert has a meaning in words', () => {
  for (const [template, schema] of Object.entries(mailData)) {
    if (template.startsWith('staff-')) continue;
    for (const [name, value] of Object.entries(schema.shape)) {
      const inner = value.def.type === 'optional' ? value.unwrap() : value;
      if (!isGroup(inner.def.type)) expect(knownVariable(name), `${name} of ${template}`).toBe(name);
    }
  }
  expect(knownVariable('constructor')).toBeUndefined();
});

test('what a form sends is read with one line break where it had two signs, and unknown problems are told too', () => {
  expect(mailTextIn({ subject: 'a', body: 'b\r\nc' })).toEqual({
    subject: 'a',
    preheader: '',
    heading: '',
    body: 'b\nc',
  });
  expect(knownProblem('toString')).toBe('invalid');
});
