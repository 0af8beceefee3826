import type { Language } from '#platform/i18n';
import { words } from '../all-words.ts';
import { type MailData, mailData, type RenderedMail, type TemplateName } from '../contract.ts';
import { htmlBlock, htmlFoot, htmlTop, TEXT_FOOT, textBlock } from '../layout.ts';
import { liquidEngine, ownersEngine } from '../liquid-engine.ts';
import { type Brand, oneLine, tidy } from '../render-mail.ts';
import { partsOf, piecesOf } from './delivered-text.ts';
import type { MailText } from './mail-text.contract.ts';
import { inMarkdown, mailHtmlOf, plainOf } from './own-html.ts';

/** No mail of ours comes near it: a text that grows past it is not sent. */
const LARGEST = 300_000;

const house = { html: liquidEngine({ forHtml: true }), text: liquidEngine({ forHtml: false }) };
const owners = { markdown: ownersEngine(inMarkdown), text: ownersEngine() };

type RenderOwn<Name extends TemplateName> = {
  brand: Brand;
  template: Name;
  language: Language;
  data: MailData[Name];
  text: MailText;
};

/**
 * A mail in the owner's words, in the house's frame and around the house's parts. Values become Markdown that says nothing but
 * itself, then all of it becomes HTML: nobody's words reach a mail unescaped. Throws when it cannot be said.
 */
export function renderOwn<Name extends TemplateName>({
  brand,
  template,
  language,
  data,
  text,
}: RenderOwn<Name>): RenderedMail {
  const scope = { ...mailData[template].parse(data), shop: brand.name, site: brand.url, language };
  const pieces = piecesOf(text.body, partsOf(words[template][language]));
  const line = (written: string) => oneLine(bounded(owners.text.parseAndRenderSync(written, scope)));
  const own = { subject: line(text.subject), preheader: line(text.preheader), heading: line(text.heading) };
  if (own.subject === '') throw new Error('a mail needs a subject');

  const framed = { ...scope, own };
  const html = [
    house.html.parseAndRenderSync(htmlTop(frame, language), framed),
    ...pieces.map((piece) =>
      'part' in piece
        ? house.html.parseAndRenderSync(htmlBlock(piece.part, language), scope)
        : mailHtmlOf(bounded(owners.markdown.parseAndRenderSync(piece.words, scope))),
    ),
    house.html.parseAndRenderSync(htmlFoot(language), framed),
  ];
  const plain = [
    own.heading,
    ...pieces.map((piece) =>
      'part' in piece
        ? house.text.parseAndRenderSync(textBlock(piece.part, language), scope)
        : plainOf(bounded(owners.text.parseAndRenderSync(piece.words, scope))),
    ),
    house.text.parseAndRenderSync(TEXT_FOOT, scope),
  ];
  return { subject: own.subject, html: html.join('\n'), text: tidy(plain.join('\n\n')) };
}

const frame = {
  subject: '{{ own.subject }}',
  preheader: '{{ own.preheader }}',
  heading: '{{ own.heading }}',
};

function bounded(text: string): string {
  if (text.length > LARGEST) throw new Error('the mail grew too large');
  return text;
}
