import MarkdownIt from 'markdown-it';
import sanitize from 'sanitize-html';

// No raw HTML, and no pictures from elsewhere: the policy header would not show them.
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable(['image']);

// The page's title is its first heading: the owner's begin at the second, and none is skipped.
markdown.core.ruler.push('headings', ({ tokens }) => {
  let above = 1;
  for (const token of tokens) {
    if (token.type !== 'heading_open' && token.type !== 'heading_close') continue;
    if (token.type === 'heading_open') above = Math.min(Math.max(Number(token.tag.slice(1)), 2), above + 1);
    token.tag = `h${above}`;
  }
});

const allowed: sanitize.IOptions = {
  allowedTags: [
    ...[
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'p',
      'ul',
      'ol',
      'li',
      'blockquote',
      'strong',
      'em',
      's',
      'a',
      'br',
      'hr',
    ],
    ...['code', 'pre', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  transformTags: { a: sanitize.simpleTransform('a', { rel: 'noopener' }) },
};

/** What the owner wrote, as HTML that holds nothing but text, links and order; twice guarded. */
export const htmlOf = (written: string): string => sanitize(markdown.render(written), allowed);

/** The first words, for search engines. */
export const summaryOf = (html: string): string =>
  sanitize(html.replace(/<h\d>.*?<\/h\d>/gs, ' '), { allowedTags: [], textFilter: (text) => `${text} ` })
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 155);
