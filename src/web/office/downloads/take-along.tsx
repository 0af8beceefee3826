import { Download } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { ListName } from '#modules/insight/downloads/contract';
import { LinkButton } from '../../design/button.tsx';
import { Sheet } from '../../design/sheet.tsx';
import { useWords } from '../../design/words.tsx';
import { useOffice } from '../shell/use-office.ts';
import { AskForm } from './ask-form.tsx';
import { newDownloadAddress } from './downloads-query.ts';

type TakeAlongProps = {
  list: ListName;
  /** The list's own address: the file has what it shows. */
  address: string;
  /** How many rows it has now, where it knows. */
  rows?: number;
  label?: string;
  small?: boolean;
};

/** Makes a file of a list, for who may: a sheet asks which one; without JavaScript, a page does. */
export function TakeAlong({ list, address, rows, label, small }: TakeAlongProps) {
  const { t, language } = useWords();
  const { me } = useOffice();
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  if (me.role === 'agent') return null;
  const search = address.split('?')[1]?.split('#')[0] ?? '';
  return (
    <>
      <LinkButton
        look="quiet"
        {...(small && { size: 'small' as const })}
        to={newDownloadAddress(language, list, search)}
        aria-haspopup="dialog"
        onClick={(event) => {
          // With a key held down it is a link to a page of its own.
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        <Download aria-hidden size={16} />
        {label ?? t('downloads.export')}
      </LinkButton>
      <Sheet
        open={open}
        onClose={close}
        kind="popup"
        title={t('downloads.ask.title', { list: t(`downloads.lists.${list}`) })}
      >
        <AskForm list={list} search={search} rows={rows} />
      </Sheet>
    </>
  );
}
