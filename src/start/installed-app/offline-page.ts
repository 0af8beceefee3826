import { createHash } from 'node:crypto';
import type { Language } from '#platform/i18n';
import { en } from '../../web/words/en/index.ts';
import { fr } from '../../web/words/fr/index.ts';
import { nl } from '../../web/words/nl/index.ts';

const words = { en, nl, fr };

const style = `:root{color-scheme:light dark}body{margin:0;min-height:100vh;display:grid;place-items:center;padding:2rem;box-sizing:border-box;
font:1.0625rem/1.6 system-ui,sans-serif;background:#fffdf9;color:#33211d;text-align:center}main{max-width:26rem}
h1{font:600 1.9rem/1.2 Georgia,serif;margin:0 0 .75rem}a{display:inline-block;margin-top:1.25rem;padding:.8rem 1.4rem;border-radius:.75rem;
background:#b01742;color:#fff;text-decoration:none;font-weight:600}a:focus-visible{outline:3px solid;outline-offset:3px}
@media(prefers-color-scheme:dark){body{background:#211816;color:#f6ece6}a{background:#ff8fa3;color:#33211d}}`;

/** Nothing from elsewhere: it is shown when nothing can be fetched. */
export function offlinePage(language: Language): string {
  const { title, text, again } = words[language].site.offline;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${style}</style></head>
<body><main><h1>${title}</h1><p>${text}</p><a href="">${again}</a></main></body></html>`;
}

export const offlinePolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'`;
