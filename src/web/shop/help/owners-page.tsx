import type { PageView } from '#modules/shop/pages/contract';
import { Breadcrumbs } from '../../design/breadcrumbs.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useWords } from '../../design/words.tsx';
import { useShopAddress } from '../occasion/use-occasion.ts';

/** A page in the owner's words; where they are in another language than the page, it says so. */
export function OwnersPage({ page, ourTitle = '' }: { page: PageView; ourTitle?: string }) {
  const { t, language } = useWords();
  const to = useShopAddress();
  const title = page.title.text || ourTitle;
  const titleLang = page.title.text && page.title.lang !== language ? page.title.lang : undefined;
  return (
    <div className="page pt-5 pb-20 sm:pt-7">
      <PageHead title={title} description={page.summary} />
      <Breadcrumbs
        crumbs={[{ label: t('site.home'), to: to('/') }, { label: <span lang={titleLang}>{title}</span> }]}
      />
      <h1 className="mt-3 text-4xl [overflow-wrap:anywhere] sm:text-5xl" lang={titleLang}>
        {title}
      </h1>
      {page.lang !== language && (
        <p className="mt-3 text-quiet text-sm">({t(`site.inLanguage.${page.lang}`)})</p>
      )}
      <div
        lang={page.lang}
        className="prose mt-6 max-w-prose"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: made of Markdown without HTML, and sanitised
        dangerouslySetInnerHTML={{ __html: page.html }}
      />
    </div>
  );
}
