import '../catalogue.css';
import { ArrowRight } from 'lucide-react';
import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
  useNavigation,
  useSearchParams,
} from 'react-router';
import type { BulkPreview, KeepingRefusal } from '#modules/shop/catalogue/contract';
import { Button, LinkButton } from '../../../design/button.tsx';
import { Note } from '../../../design/note.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { SaidIn } from '../../../design/said.tsx';
import { useWords } from '../../../design/words.tsx';
import { personal } from '../../../entry/signed-in.ts';
import { officeVisit, shown } from '../../office-visit.ts';
import { Part } from '../../order/part.tsx';
import { Head } from '../head.tsx';
import { keepingAddress, readKeepingQuery } from '../list/query.ts';
import { ChangeFields } from './change-fields.tsx';
import { ChangeValue } from './change-value.tsx';
import { type ChangeChoice, readChange, readSelection, type Unreadable } from './read-change.ts';

const SHOWN = 100;

type Shown = {
  choice: ChangeChoice | undefined;
  unreadable: Unreadable | undefined;
  refused: KeepingRefusal | undefined;
  preview: BulkPreview | undefined;
  /** Of a change of stock: how many things are counted. */
  counted: number | undefined;
};

/** What the address asks for, and what it would do; nothing is done yet. */
export async function loader(args: LoaderFunctionArgs) {
  const { app, by } = await officeVisit(args);
  const params = new URL(args.request.url).searchParams;
  const selection = readSelection(params);
  const asked = readChange(params);
  const categories = shown(await app.keeping.groups('category', by));
  const answer: Shown = {
    choice: typeof asked === 'string' ? undefined : asked.choice,
    unreadable: typeof asked === 'string' ? asked : undefined,
    refused: undefined,
    preview: undefined,
    counted: undefined,
  };
  if (typeof asked !== 'string' && 'stock' in asked) {
    answer.counted = shown(await app.keeping.variantsOf(selection, by)).length;
  } else if (typeof asked !== 'string') {
    const preview = await app.keeping.previewChange({ selection, change: asked.change, by });
    if (preview.ok) answer.preview = { ...preview.value, lines: preview.value.lines.slice(0, SHOWN) };
    else answer.refused = preview.code;
  }
  return { ...answer, categories, mayKeep: app.keeping.mayKeep(by) };
}

export async function action(args: ActionFunctionArgs) {
  const { app, by, language } = await officeVisit(args);
  const form = await args.request.formData();
  const params = new URLSearchParams(
    [...form].map(([name, value]): [string, string] => [name, String(value)]),
  );
  const list = (more: Record<string, string>) => {
    const address = new URL(keepingAddress(language, readKeepingQuery(params)), 'https://inner.invalid');
    for (const [name, value] of Object.entries(more)) address.searchParams.set(name, value);
    return redirect(address.pathname + address.search, { status: 303, headers: personal });
  };
  const selection = readSelection(params);
  const asked = readChange(params);
  if (typeof asked === 'string') return list({ said: 'refused' });
  if ('change' in asked) {
    const changed = await app.keeping.changeProducts({ selection, change: asked.change, by });
    if (!changed.ok) return list({ said: changed.code === 'nothing-to-change' ? changed.code : 'refused' });
    return list({ changed: changed.value.changeId, count: String(changed.value.products) });
  }
  const variants = shown(await app.keeping.variantsOf(selection, by));
  const { how, pieces, note } = asked.stock;
  const moved =
    how === 'count'
      ? await app.inventory.count({
          counts: variants.map((variantId) => ({ variantId, onHand: pieces })),
          note,
          by,
        })
      : await app.inventory.correct({
          corrections: variants.map((variantId) => ({ variantId, by: pieces })),
          note,
          by,
        });
  if (!moved.ok)
    return list({ said: moved.code === 'below-held' || moved.code === 'below-let' ? moved.code : 'refused' });
  return list({ changed: moved.value.batchId, of: 'stock', count: String(moved.value.changed) });
}

export default function Change() {
  const { choice, unreadable, refused, preview, counted, categories, mayKeep } =
    useLoaderData<typeof loader>();
  const { t, language } = useWords();
  const [params] = useSearchParams();
  const sending = useNavigation().formMethod === 'POST';
  const query = readKeepingQuery(params);
  const back = keepingAddress(language, query);
  const changes = preview?.changes ?? counted ?? 0;
  const selecting = ['ids', 'all', 'q', 'state', 'category', 'kind', 'eventType', 'low', 'sort'];
  const kept = [...params].filter(([name]) => selecting.includes(name));
  const hidden = (pairs: [string, string][]) =>
    pairs.map(([name, value]) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />);
  return (
    <article className="max-w-4xl">
      <PageHead title={t('catalogue.change.title')} hidden />
      <Head title={t('catalogue.change.title')} back={back} backLabel={t('catalogue.back')} />
      <div className="grid gap-4">
        <Part title={t('catalogue.change.what')}>
          <Form className="grid gap-4">
            {hidden(kept)}
            <ChangeFields
              categories={categories}
              mayKeep={mayKeep}
              values={params}
              error={unreadable && t(`catalogue.change.unreadable.${unreadable}`)}
            />
            <Button type="submit" look="quiet" size="small" className="justify-self-start">
              {t('catalogue.change.look')}
            </Button>
          </Form>
        </Part>
        {refused && (
          <Note tone="error">
            {t(`catalogue.change.refused.${refused === 'too-many' ? 'too-many' : 'other'}`)}
          </Note>
        )}
        {!unreadable && !refused && (
          <Part title={t('catalogue.change.preview')}>
            <p role="status" className="mb-4 text-lg">
              {counted !== undefined
                ? t('catalogue.change.stockCount', { count: counted })
                : t('catalogue.change.count', {
                    count: preview?.changes ?? 0,
                    products: preview?.products ?? 0,
                  })}
            </p>
            {preview && preview.same > 0 && (
              <p className="text-quiet">{t('catalogue.change.same', { count: preview.same })}</p>
            )}
            {preview && preview.left.length > 0 && (
              <Note tone="warning" title={t('catalogue.change.left', { count: preview.left.length })}>
                {t(`catalogue.change.why.${preview.left[0]?.why ?? 'below-zero'}`)}
              </Note>
            )}
            {preview && choice && (
              <ul className="mt-3 divide-y divide-line text-[0.9375rem]">
                {preview.lines.map((line) => (
                  <li
                    key={line.subjectId}
                    className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 py-2"
                  >
                    <span className="min-w-0 break-words">
                      <SaidIn texts={line.names} />
                      {line.sku && <span className="figures ml-2 text-quiet text-sm">{line.sku}</span>}
                    </span>
                    <span className="flex flex-wrap items-center gap-2">
                      <span className="text-quiet">
                        <ChangeValue choice={choice} value={line.was} categories={categories} />
                      </span>
                      <ArrowRight role="img" aria-label={t('office.journal.becomes')} size={15} />
                      <strong>
                        <ChangeValue choice={choice} value={line.became} categories={categories} />
                      </strong>
                    </span>
                  </li>
                ))}
              </ul>
            )}
            {preview && preview.changes > SHOWN && (
              <p className="mt-2 text-quiet">
                {t('catalogue.change.more', { count: preview.changes - SHOWN })}
              </p>
            )}
            <Form method="post" className="mt-5 flex flex-wrap gap-3">
              {hidden([...params])}
              {changes > 0 && (
                <Button type="submit" pending={sending} pendingLabel={t('site.busy')}>
                  {t('catalogue.change.do')}
                </Button>
              )}
              <LinkButton look="quiet" to={back}>
                {t('office.ask.cancel')}
              </LinkButton>
            </Form>
          </Part>
        )}
      </div>
    </article>
  );
}
