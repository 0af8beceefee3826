import { Download } from 'lucide-react';
import { Form, Link } from 'react-router';
import type { DownloadState, DownloadView } from '#modules/insight/downloads/contract';
import { Badge, type Tone } from '../../design/badge.tsx';
import { Button, LinkButton } from '../../design/button.tsx';
import { Moment } from '../../design/day.tsx';
import { useWords } from '../../design/words.tsx';
import { isAtWork, listAddressOf, newDownloadAddress, sizeOf } from './downloads-query.ts';

const tones: Record<DownloadState, Tone> = {
  waiting: 'info',
  working: 'primary',
  ready: 'success',
  failed: 'error',
  cancelled: 'plain',
  expired: 'plain',
};

/** One file: what is in it, how far it is, and what can be done with it. */
export function DownloadRow({ file }: { file: DownloadView }) {
  const { t, language } = useWords();
  const { state, problem, rows, bytes, askedBy, expiresAt } = file;
  return (
    <li className="panel grid gap-3 p-4 sm:flex sm:flex-wrap sm:items-center sm:justify-between sm:px-5">
      <div className="min-w-0 flex-1 basis-80">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Link to={listAddressOf(language, file)} className="font-semibold hover:underline">
            {t(`downloads.lists.${file.list}`)}
          </Link>
          <span className="text-quiet">{t(`downloads.format.${file.format}`)}</span>
          <Badge tone={tones[state]}>{t(`downloads.state.${state}`)}</Badge>
        </p>
        <p className="mt-0.5 text-[0.9375rem] [overflow-wrap:anywhere]">
          {file.asked.map((one) => t('downloads.pair', one)).join(' · ') || t('downloads.everything')}
        </p>
        <p className="figures mt-0.5 text-quiet text-sm">
          <Moment at={file.askedAt} />
          {askedBy && ` · ${t('downloads.askedBy', { name: askedBy })}`}
          {state === 'ready' && ` · ${t('downloads.rows', { count: rows })} · ${sizeOf(bytes, language)}`}
          {state === 'ready' && expiresAt && (
            <>
              {` · ${t('downloads.until')} `}
              <Moment at={expiresAt} />
            </>
          )}
        </p>
        {problem && <p className="mt-1 text-sm">{t(`downloads.problem.${problem}`)}</p>}
        {isAtWork(file) && <Progress file={file} />}
      </div>
      <Acts file={file} />
    </li>
  );
}

function Progress({ file: { list, rows, total } }: { file: DownloadView }) {
  const { t, language } = useWords();
  return (
    <div className="mt-2 max-w-md">
      <progress
        className="progress progress-primary w-full"
        value={rows}
        max={Math.max(1, total)}
        aria-label={t(`downloads.lists.${list}`)}
      />
      <p role="status" className="figures text-quiet text-sm">
        {t('downloads.progress', {
          rows: rows.toLocaleString(language),
          total: total.toLocaleString(language),
        })}
      </p>
    </div>
  );
}

function Acts({ file }: { file: DownloadView }) {
  const { t, language } = useWords();
  const { id, state, fileName, isOwn, list, search } = file;
  const named = (act: string) => t('downloads.act.of', { act, file: fileName });
  return (
    <div className="flex flex-wrap items-center gap-2">
      {state === 'ready' && (
        <LinkButton
          size="small"
          reloadDocument
          to={`/${language}/office/downloads/${id}/file`}
          aria-label={named(t('downloads.act.download'))}
        >
          <Download aria-hidden size={16} />
          {t('downloads.act.download')}
        </LinkButton>
      )}
      {isOwn && !isAtWork(file) && (
        <LinkButton
          look="quiet"
          size="small"
          to={newDownloadAddress(language, list, search)}
          aria-label={named(t('downloads.act.again'))}
        >
          {t('downloads.act.again')}
        </LinkButton>
      )}
      {isOwn && (
        <Form method="post">
          <input type="hidden" name="file" value={id} />
          <Button
            type="submit"
            look={isAtWork(file) ? 'quiet' : 'bare'}
            size="small"
            name="intent"
            value={isAtWork(file) ? 'cancel' : 'remove'}
            aria-label={named(t(isAtWork(file) ? 'downloads.act.cancel' : 'downloads.act.remove'))}
          >
            {t(isAtWork(file) ? 'downloads.act.cancel' : 'downloads.act.remove')}
          </Button>
        </Form>
      )}
    </div>
  );
}
