import type { Template } from 'liquidjs';
import type { Language } from '#platform/i18n';
import { words } from './all-words.ts';
import { type MailData, mailData, type RenderedMail, type TemplateName } from './contract.ts';
import { htmlSource, textSource } from './layout.ts';
import { liquidEngine } from './liquid-engine.ts';

/** What every mail says about the house: the shop's name, and the address of its pages. */
export type Brand = { name: string; url: string };

const htmlEngine = liquidEngine({ forHtml: true });
const textEngine = liquidEngine({ forHtml: false });

type Parsed = { subject: Template[]; html: Template[]; text: Template[] };
const parsed = new Map<string, Parsed>();

/** A mail in a language. Data of the wrong shape does not compile, and does not pass at run time either. */
export function renderMail<Name extends TemplateName>(
  brand: Brand,
  template: Name,
  language: Language,
  data: MailData[Name],
): RenderedMail {
  const { subject, html, text } = parse(template, language);
  const scope = { ...mailData[template].parse(data), shop: brand.name, site: brand.url, language };
  return {
    subject: oneLine(textEngine.renderSync(subject, scope)),
    html: htmlEngine.renderSync(html, scope),
    text: tidy(textEngine.renderSync(text, scope)),
  };
}

function parse(template: TemplateName, language: Language): Parsed {
  const key = `${template}|${language}`;
  const known = parsed.get(key);
  if (known) return known;
  const said = words[template][language];
  const fresh = {
    subject: textEngine.parse(said.subject),
    html: htmlEngine.parse(htmlSource(said, language)),
    text: textEngine.parse(textSource(said, language)),
  };
  parsed.set(key, fresh);
  return fresh;
}

/** A header has one line, whatever somebody wrote. */
export const oneLine = (text: string) =>
  text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, 200);

export const tidy = (text: string) =>
  `${text
    .replaceAll(/[ \t]+\n/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()}\n`;
