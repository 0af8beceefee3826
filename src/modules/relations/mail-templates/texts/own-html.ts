import { htmlOf } from '#platform/markdown';
import { ink, rule, SANS, SERIF, soft } from '../mail-look.ts';

const plain = `margin:0 0 16px;font:400 16px/1.6 ${SANS};color:${ink}`;

// Mail programs read styles where they stand.
const looks: Record<string, string> = {
  p: `class="ink" style="${plain}"`,
  h2: `class="ink" style="margin:22px 0 8px;font:600 21px/1.3 ${SERIF};color:${ink}"`,
  h3: `class="ink" style="margin:18px 0 6px;font:600 18px/1.3 ${SERIF};color:${ink}"`,
  ul: `class="ink" style="padding-left:22px;${plain}"`,
  ol: `class="ink" style="padding-left:22px;${plain}"`,
  a: `class="brand" style="color:#a8163b"`,
  hr: `class="rule" style="margin:20px 0;border:0;border-top:1px solid ${rule}"`,
  th: `style="padding:4px 12px 4px 0;text-align:left;font:600 15px/1.5 ${SANS}"`,
  td: `style="padding:4px 12px 4px 0;font:400 15px/1.5 ${SANS}"`,
  table: `class="ink" style="margin:0 0 16px;color:${ink}"`,
};

/** What the owner wrote, as the body of a mail: the house's Markdown, dressed like the words around it. */
export const mailHtmlOf = (markdown: string): string =>
  smallPrint(
    htmlOf(markdown).replaceAll(/<(p|h2|h3|ul|ol|a|hr|th|td|table)(?=[\s/>])/g, (tag, name: string) =>
      looks[name] ? `<${name} ${looks[name]}` : tag,
    ),
  ).trim();

const small = `class="soft" style="margin:0 0 12px;font:400 13px/1.6 ${SANS};color:${soft};word-break:break-word"`;

const smallPrint = (html: string) =>
  html.replaceAll(/<blockquote>(.*?)<\/blockquote>/gs, (_, inside: string) =>
    inside.replaceAll(`<p ${looks.p}`, `<p ${small}`),
  );

/** A value as Markdown that says nothing but itself: what somebody typed makes no heading, link or list. */
export const inMarkdown = (value: unknown): string =>
  String(value ?? '')
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.trim().replaceAll(/[!-/:-@[-`{-~]/g, '\\$&'))
    .filter(Boolean)
    .join('\\\n');

/** The same words for readers of plain text: without the mark of small print. */
export const plainOf = (words: string): string => words.replaceAll(/^> ?/gm, '');
