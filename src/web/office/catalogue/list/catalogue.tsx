import '../catalogue.css';
import { FileSpreadsheet, FolderTree, PackagePlus, PartyPopper, Tags } from 'lucide-react';
import { type LoaderFunctionArgs, useLoaderData, useNavigation } from 'react-router';
import { LinkButton } from '../../../design/button.tsx';
import { EmptyState } from '../../../design/empty-state.tsx';
import { LiveBadge } from '../../../design/live-badge.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Pagination } from '../../../design/pagination.tsx';
import { useRefreshSoon } from '../../../design/use-refresh.ts';
import { useRoom } from '../../../design/use-room.ts';
import { useWords } from '../../../design/words.tsx';
import { TakeAlong } from '../../downloads/take-along.tsx';
import { officeVisit, shown } from '../../office-visit.ts';
import { Said } from '../said.tsx';
import { ListTools } from './list-tools.tsx';
import { ProductRows } from './product-rows.tsx';
import { keepingAddress, readKeepingQuery } from './query.ts';
import { SelectionForm } from './selection-form.tsx';
import { UndoNote } from './undo-note.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { app, by, language } = await officeVisit(args);
  const query = readKeepingQuery(new URL(args.request.url).searchParams);
  const [list, categories, eventTypes] = await Promise.all([
    app.keeping.list(query, by),
    app.keeping.groups('category', by),
    app.catalogue.eventTypes(language),
  ]);
  return {
    query,
    list: shown(list),
    categories: shown(categories),
    eventTypes,
    mayKeep: app.keeping.mayKeep(by),
  };
}

export default function Catalogue() {
  const { query, list, categories, eventTypes, mayKeep } = useLoaderData<typeof loader>();
  const { t, language } = useWords();
  const waiting = useNavigation().location?.pathname.endsWith('/office/catalogue') ?? false;
  useRoom('office:catalogue', useRefreshSoon());
  const whole = keepingAddress(language, {});
  const asked = keepingAddress(language, query) !== whole;
  return (
    <>
      <PageHead title={t('catalogue.title')} hidden />
      <header className="mb-5 flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1 className="text-[1.9rem] sm:text-4xl">{t('catalogue.title')}</h1>
          <p role="status" className="mt-1 text-quiet">
            {t('catalogue.count', { count: list.total })}
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <LiveBadge />
          <LinkButton look="quiet" size="small" to={`${whole}/groups/category`}>
            <FolderTree aria-hidden size={16} />
            {t('catalogue.groups.category.title')}
          </LinkButton>
          <LinkButton look="quiet" size="small" to={`${whole}/groups/event-type`}>
            <PartyPopper aria-hidden size={16} />
            {t('catalogue.groups.event-type.title')}
          </LinkButton>
          <TakeAlong small list="products" address={keepingAddress(language, query)} rows={list.total} />
          {mayKeep && (
            <LinkButton look="quiet" size="small" to={`${whole}/import`}>
              <FileSpreadsheet aria-hidden size={16} />
              {t('imports.title')}
            </LinkButton>
          )}
          {mayKeep && categories.length > 0 && (
            <LinkButton size="small" to={`${whole}/new`}>
              <PackagePlus aria-hidden size={16} />
              {t('catalogue.add')}
            </LinkButton>
          )}
        </div>
      </header>
      <Said />
      <UndoNote />
      <ListTools query={query} list={list} categories={categories} eventTypes={eventTypes} />
      {list.rows.length === 0 ? (
        <div className="panel">
          <EmptyState
            icon={<Tags size={28} />}
            title={t(asked ? 'catalogue.nothingTitle' : 'catalogue.emptyTitle')}
            actions={
              asked ? (
                <LinkButton to={whole}>{t('office.list.clear')}</LinkButton>
              ) : (
                mayKeep && (
                  <LinkButton to={categories.length > 0 ? `${whole}/new` : `${whole}/groups/category/new`}>
                    {t(categories.length > 0 ? 'catalogue.add' : 'catalogue.groups.category.add')}
                  </LinkButton>
                )
              )
            }
          >
            {t(asked ? 'catalogue.nothingText' : 'catalogue.emptyText')}
          </EmptyState>
        </div>
      ) : (
        <div className={waiting ? 'waiting' : ''}>
          <SelectionForm query={query} list={list} categories={categories} mayKeep={mayKeep}>
            {(tick) => <ProductRows rows={list.rows} tick={tick} />}
          </SelectionForm>
          <div className="mt-5">
            <Pagination
              page={list.page}
              pages={list.pages}
              to={(page) => keepingAddress(language, { ...query, page })}
            />
          </div>
        </div>
      )}
    </>
  );
}
