import type { Column, ExportableList } from '#platform/exports';
import { filterInWords } from './asked-filter.ts';
import { clockOf, textsOf } from './cells.ts';
import type { DownloadsContext } from './context.ts';
import type { ListOnPaper } from './drawn-list.ts';
import { type Making, rowsOf } from './rows.ts';

/** All that a list says on paper. Its rows are here at once, for a page knows its number only when the last one is drawn. */
export async function onPaper(
  ctx: DownloadsContext,
  list: ExportableList,
  making: Making,
): Promise<ListOnPaper> {
  const { language } = making;
  const shop = await ctx.shop();
  const words = ctx.words(language);
  const columns = list.columns.filter((column) => column.onPaper !== 0);
  const rows: string[][] = [];
  for await (const some of rowsOf(ctx, list, making))
    for (const row of some) rows.push(textsOf(columns, row, { language, words, shop }));
  const at = ctx.clock.now();
  const title = words.list(making.list);
  const when = words.madeOn(clockOf(at, shop.zone));
  const asked = filterInWords(list, making.filter, words, language);
  return {
    title,
    author: shop.name,
    language,
    at,
    lines: [
      `${shop.name} · ${when} · ${words.rows(rows.length)}`,
      asked.map(({ name, value }) => words.pair(name, value)).join(' · ') || words.everything,
    ],
    foot: `${title} · ${when}`,
    page: words.page,
    columns: columns.map((column, index) => ({
      head: words.column(column.key),
      share: shareOf(column),
      // Among words, a figure that ends at the edge of its column would touch the next one.
      right: columns.slice(index).every(isFigure),
    })),
    rows,
  };
}

const isFigure = ({ kind }: Column): boolean => kind === 'money' || kind === 'number' || kind === 'percent';

/** A moment is a day and an hour, and best on one line. */
const shareOf = ({ kind, onPaper }: Column): number => onPaper ?? (kind === 'instant' ? 1.4 : 1);
