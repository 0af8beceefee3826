import sanitizeHtml from 'sanitize-html';

const blocks = [
  'p',
  'div',
  'br',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'li',
  'tr',
  'blockquote',
  'section',
  'article',
];
const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/**
 * A description as our pages show it: text whose paragraphs an empty line parts, a list as paragraphs with a bullet. Scripts, styles and
 * whatever else is no text are gone. Text without any tag stays as it is.
 */
export function textOfHtml(html: string): string {
  const clean = sanitizeHtml(html, {
    allowedTags: blocks,
    allowedAttributes: {},
    nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'svg', 'iframe', 'template', 'title'],
  });
  const hasTags = /<[a-z]/i.test(clean);
  const laid = hasTags
    ? clean
        .replace(/\s+/g, ' ')
        .replace(/<br\s*\/?>/g, '\n')
        .replace(/<li>\s*/g, '\n\n• ')
        .replace(/<\/?(?:p|div|h\d|ul|ol|li|tr|blockquote|section|article)>/g, '\n\n')
    : clean;
  return laid
    .replace(/&(?:amp|lt|gt|quot);/g, (entity) => entities[entity] ?? entity)
    .replace(/\u00a0/g, ' ')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
