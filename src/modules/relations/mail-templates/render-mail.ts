import type { Template } from 'liquidjs';
import type { Language } from '#platform/i18n';
import { type MailData, mailData, type RenderedMail, type TemplateName } from './contract.ts';
import { htmlSource, textSource } from './layout.ts';
import { liquidEngine } from './liquid-engine.ts';
import { accountWords } from './words/account-words.ts';
import { endedOrderWords } from './words/ended-order-words.ts';
import { eventNewsWords } from './words/event-news-words.ts';
import { messageWords } from './words/message-words.ts';
import { orderWords } from './words/order-words.ts';
import { replyWords } from './words/reply-words.ts';
import { reviewWords } from './words/review-words.ts';
import { staffWords } from './words/staff-words.ts';
import { stockWords } from './words/stock-words.ts';
import { teamWords } from './words/team-words.ts';
import { waitingWords } from './words/waiting-words.ts';
import type { Words } from './words.ts';

/** What every mail says about the house: the shop's name, and the address of its pages. */
export type Brand = { name: string; url: string };

export const words: Record<TemplateName, Words> = {
  ...accountWords,
  ...orderWords,
  ...endedOrderWords,
  ...staffWords,
  ...reviewWords,
  ...stockWords,
  ...messageWords,
  ...teamWords,
  ...eventNewsWords,
  ...replyWords,
  ...waitingWords,
};

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
const oneLine = (text: string) =>
  text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, 200);

const tidy = (text: string) =>
  `${text
    .replaceAll(/[ \t]+\n/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()}\n`;
