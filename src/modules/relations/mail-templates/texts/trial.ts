import type { Brand } from '../render-mail.ts';
import { sampleData } from '../samples.ts';
import type { MailText, MailTextProblem } from './mail-text.contract.ts';
import type { WhichText } from './mail-texts-context.ts';
import { renderOwn } from './render-own.ts';
import { withoutOptional } from './variables.ts';

/** Says the text once with all that such a mail may know, and once with the least of it. What cannot be said is told. */
export function trial(
  brand: Brand,
  { template, language }: WhichText,
  text: MailText,
): MailTextProblem | undefined {
  const full = sampleData(language, brand.url)[template];
  for (const data of [full, withoutOptional(template, full)]) {
    try {
      renderOwn({ brand, template, language, data: data as never, text });
    } catch (error) {
      const nameless = /needs a subject/.test(String(error));
      return nameless ? { field: 'subject', code: 'sometimes-empty' } : { field: 'body', code: 'too-much' };
    }
  }
  return undefined;
}
