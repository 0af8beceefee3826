import type { LoaderFunctionArgs } from 'react-router';
import type { BuiltInPage, PageView } from '#modules/shop/pages/contract';
import { visitOf } from '../../entry/visit.ts';

/** What the owner wrote in place of our words; null as long as there is nothing. */
export const ownersWords =
  (page: BuiltInPage) =>
  async (args: LoaderFunctionArgs): Promise<{ own: PageView | null }> => {
    const { app, language } = visitOf(args);
    return { own: (await app.pages.page(page, language)) ?? null };
  };
