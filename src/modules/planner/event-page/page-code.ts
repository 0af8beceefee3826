import { toString as drawCode, toBuffer } from 'qrcode';
import type { Language } from '#platform/i18n';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { keptPage } from './kept-page.ts';
import type { PagesContext } from './pages-context.ts';

export const codeFormats = ['svg', 'png'] as const;
export type CodeFormat = (typeof codeFormats)[number];

export type PageCode = { eventId: string; language: Language; format: CodeFormat; by: Actor };

/** The page's address as a code to be scanned: black on white, which every camera reads. */
export async function pageCode(
  context: PagesContext,
  { eventId, language, format, by }: PageCode,
): Promise<Result<{ bytes: Uint8Array<ArrayBuffer>; type: string }, 'not-there' | 'not-allowed'>> {
  const kept = await keptPage(context, { eventId, by });
  if (!kept.ok) return kept;
  const { path } = kept.value;
  if (!path) return refuse('not-there');
  const url = `${context.publicUrl()}/${language}${path}`;
  const drawing = { margin: 4, errorCorrectionLevel: 'M' } as const;
  if (format === 'svg') {
    const svg = await drawCode(url, { ...drawing, type: 'svg' });
    return accept({ bytes: new TextEncoder().encode(svg), type: 'image/svg+xml' });
  }
  const png = await toBuffer(url, { ...drawing, type: 'png', width: 1024 });
  return accept({ bytes: new Uint8Array(png), type: 'image/png' });
}
