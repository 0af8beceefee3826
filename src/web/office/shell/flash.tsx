import { useSearchParams } from 'react-router';
import { Note } from '../../design/note.tsx';
import { useWords } from '../../design/words.tsx';
import { readFlash } from '../steps/flash-address.ts';

/** What a posted form has done, for browsers without JavaScript; the others show it as a short message. */
export function Flash() {
  const { t } = useWords();
  const [params] = useSearchParams();
  const flash = readFlash(params);
  if (!flash) return null;
  const values = { number: flash.number, name: t('office.theCustomer') };
  return (
    <div role="status" className="mb-5">
      {'refused' in flash ? (
        <Note tone="error">{t(`office.refused.${flash.refused}`, values)}</Note>
      ) : (
        <Note tone="success">{t(`office.done.${flash.done}`, values)}</Note>
      )}
    </div>
  );
}
