import MarkdownIt from 'markdown-it';
import sanitize from 'sanitize-html';

// No raw HTML, and no pictures from elsewhere: the policy header would not show them.
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable(['image']);

// A page's title is its first heading: what is written below begins one deeper, and none is skipped.
markdown.core.ruler.push('headings', ({ tokens, env }) => {
  const { below } = env as Below;
  let above = below;
  for (const token of tokens) {
    if (token.type !== 'heading_open' && token.type !== 'heading_close') continue;
    if (token.type === 'heading_open')
      above = Math.min(Math.max(Number(token.tag.slice(1)), below + 1), above + 1);
    token.tag = `h${above}`;
  }
});

type Below = { below: number };

const allowed = {
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
} satisfies sanitize.IOptions;

export type Writing = {
  /** The heading it stands under: 1 is the page's title. */
  below?: 1 | 2;
  /** What a link says of where it leads: for a stranger's words, that search engines shall not follow. */
  rel?: 'noopener' | 'noopener nofollow ugc';
};

/** What somebody wrote in Markdown, as HTML that holds nothing but text, links and order; twice guarded. */
export const htmlOf = (written: string, { below = 1, rel = 'noopener' }: Writing = {}): string =>
  sanitize(markdown.render(written, { below } satisfies Below), {
    ...allowed,
    transformTags: { a: sanitize.simpleTransform('a', { rel }) },
  });

/** The first words, for search engines. */
export const summaryOf = (html: string): string =>
  sanitize(html.replace(/<h\d>.*?<\/h\d>/gs, ' '), { allowedTags: [], textFilter: (text) => `${text} ` })
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 155);
