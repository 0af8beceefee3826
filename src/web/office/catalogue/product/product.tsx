import { Copy, ExternalLink, Images } from 'lucide-react';
import { Form, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { KeptGroup, ProductState } from '#modules/shop/catalogue/contract';
import type { VatRate } from '#modules/shop/settings/contract';
import { pickText } from '#platform/i18n';
import { Button, LinkButton } from '../../../design/button.tsx';
import { useAnswer } from '../../../design/forms/use-answer.ts';
import { PageHead } from '../../../design/page-head.tsx';
import { SaidIn } from '../../../design/said.tsx';
import { useWords } from '../../../design/words.tsx';
import { notFound } from '../../../entry/visit.ts';
import type { WordKey } from '../../../words/words.ts';
import { officeVisit, shown } from '../../office-visit.ts';
import { Head } from '../head.tsx';
import { Said } from '../said.tsx';
import { ProductStateBadge } from '../state-badge.tsx';
import { draftOf, emptyDraft } from './draft.ts';
import { ProductForm } from './product-form.tsx';
import { type SaveAnswer, save } from './save-action.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const id = args.params.productId ?? '';
  const mayKeep = app.keeping.mayKeep(by);
  if (id === 'new' && !mayKeep) throw notFound();
  const [product, categories, eventTypes, sales] = await Promise.all([
    id === 'new' ? undefined : app.keeping.product(id, by),
    app.keeping.groups('category', by),
    app.keeping.groups('event-type', by),
    app.settings.sales(),
  ]);
  if (id !== 'new' && !product) throw notFound();
  return {
    product,
    categories: shown(categories),
    eventTypes: shown(eventTypes),
    sales,
    mayKeep,
  };
}

type Sales = { vatRates: VatRate[]; defaultLeadDays: number };

export const action = save;

export default function Product() {
  const { product, categories, eventTypes, sales, mayKeep } = useLoaderData<typeof loader>();
  const answer = useAnswer<SaveAnswer>();
  const { t, language } = useWords();
  const catalogue = `/${language}/office/catalogue`;
  const title = product ? pickText(product.names, language).text : t('catalogue.newProduct');
  const draft = answer?.draft ?? (product ? draftOf(product) : startIn(categories, sales));
  return (
    <article className="max-w-5xl">
      <PageHead title={title} hidden />
      <Head
        title={product ? <SaidIn texts={product.names} /> : title}
        back={catalogue}
        backLabel={t('catalogue.back')}
        actions={
          product && (
            <>
              {product.state === 'published' && (
                <LinkButton look="quiet" size="small" to={`/${language}/p/${product.slug}`} target="_blank">
                  <ExternalLink aria-hidden size={16} />
                  {t('catalogue.inShop')}
                </LinkButton>
              )}
              {product.state === 'draft' && (
                <LinkButton
                  look="quiet"
                  size="small"
                  to={`/${language}/p/${product.slug}?preview=1`}
                  target="_blank"
                >
                  <ExternalLink aria-hidden size={16} />
                  {t('catalogue.preview')}
                </LinkButton>
              )}
              <LinkButton look="quiet" size="small" to={`${catalogue}/${product.id}/pictures`}>
                <Images aria-hidden size={16} />
                {t('catalogue.picturesCount', { count: product.pictures.length })}
              </LinkButton>
              {mayKeep && (
                <Form method="post" action={`${catalogue}/${product.id}/steps`}>
                  <input type="hidden" name="step" value="copy" />
                  <Button type="submit" look="quiet" size="small">
                    <Copy aria-hidden size={16} />
                    {t('catalogue.copy')}
                  </Button>
                </Form>
              )}
            </>
          )
        }
      >
        {product && (
          <p className="mt-2 flex flex-wrap items-center gap-3">
            <ProductStateBadge state={product.state} />
            <span className="text-quiet text-sm">{t(`catalogue.kind.${product.kind}.name`)}</span>
          </p>
        )}
      </Head>
      <Said />
      {product && mayKeep && <StateSteps id={product.id} state={product.state} />}
      <ProductForm
        key={`${product?.id ?? 'new'} ${product?.version ?? 0}`}
        draft={draft}
        answer={answer}
        version={answer?.version ?? product?.version ?? 0}
        product={product}
        categories={categories}
        eventTypes={eventTypes}
        vatRates={sales.vatRates}
        mayKeep={mayKeep}
      />
    </article>
  );
}

/** What is new begins on the first shelf, at the standard rate, which is the highest. */
const startIn = (categories: KeptGroup[], { vatRates, defaultLeadDays }: Sales) =>
  emptyDraft({
    category: categories[0]?.slug ?? '',
    vatRateBp: Math.max(0, ...vatRates.map(({ rateBp }) => rateBp)),
    leadDays: defaultLeadDays,
  });

const steps: Record<ProductState, { to: ProductState; say: WordKey }[]> = {
  draft: [
    { to: 'published', say: 'catalogue.step.draft-published' },
    { to: 'archived', say: 'catalogue.step.draft-archived' },
  ],
  published: [
    { to: 'draft', say: 'catalogue.step.published-draft' },
    { to: 'archived', say: 'catalogue.step.published-archived' },
  ],
  archived: [{ to: 'draft', say: 'catalogue.step.archived-draft' }],
};

/** One press from one state to the next; what is typed below is not part of it. */
function StateSteps({ id, state }: { id: string; state: ProductState }) {
  const { t, language } = useWords();
  return (
    <Form
      method="post"
      action={`/${language}/office/catalogue/${id}/steps`}
      className="panel mb-4 flex flex-wrap items-center justify-between gap-3 p-4"
    >
      <p className="min-w-0 flex-1 basis-64 text-quiet text-sm">{t(`catalogue.stateText.${state}`)}</p>
      <div className="flex flex-wrap gap-2">
        {steps[state].map(({ to, say }) => (
          <Button
            key={to}
            type="submit"
            name="state"
            value={to}
            look={to === 'published' ? 'dark' : 'quiet'}
            size="small"
          >
            {t(say)}
          </Button>
        ))}
      </div>
    </Form>
  );
}
