import { FolderUp } from 'lucide-react';
import { useState } from 'react';
import { useRevalidator } from 'react-router';
import { type ImportRefusal, type ImportView, importRefusals } from '#modules/shop/catalogue/contract';
import { Button } from '../../../design/button.tsx';
import { useWords } from '../../../design/words.tsx';
import { Part } from '../../order/part.tsx';
import { ACCEPTED, bareName, LARGEST_FILE } from '../pictures/upload-limits.ts';
import { refusedWords } from './import-words.ts';

type Sending = { done: number; of: number; refused: { name: string; code: ImportRefusal }[] };

/** The pictures that belong to a sheet, brought along by name. */
export function BringPictures({ sheet }: { sheet: ImportView }) {
  const { t, language } = useWords();
  const { revalidate } = useRevalidator();
  const [sending, setSending] = useState<Sending>();
  const address = `/${language}/office/catalogue/import/${sheet.id}/pictures`;

  async function send(files: readonly File[]) {
    const state: Sending = { done: 0, of: files.length, refused: [] };
    for (const file of files) {
      setSending({ ...state });
      const code = await sendOne(address, file);
      if (code) state.refused.push({ name: bareName(file.name), code });
      state.done += 1;
    }
    setSending({ ...state });
    await revalidate();
  }

  return (
    <Part title={t('imports.pictures.title')}>
      <p className="mb-4 text-quiet">{t('imports.pictures.text')}</p>
      <form method="post" action={address} encType="multipart/form-data" className="grid gap-3">
        <label htmlFor="brought" className="flex items-center gap-2 font-medium">
          <FolderUp aria-hidden size={20} className="text-primary" />
          {t('imports.pictures.folder')}
        </label>
        <input
          id="brought"
          type="file"
          name="pictures"
          multiple
          accept={ACCEPTED}
          className="control"
          onChange={({ currentTarget }) => void send([...(currentTarget.files ?? [])])}
        />
        <Button type="submit" size="small" className="needs-no-js justify-self-start">
          {t('imports.pictures.send')}
        </Button>
      </form>
      <div role="status" className="mt-3">
        {sending && sending.done < sending.of && (
          <p>{t('imports.pictures.sending', { done: sending.done, of: sending.of })}</p>
        )}
        {sheet.pictures.brought > 0 && (
          <p>{t('imports.pictures.brought', { count: sheet.pictures.brought })}</p>
        )}
        <ul>
          {sending?.refused.map(({ name, code }) => (
            <li key={name} className="font-medium text-error text-sm">
              {name}: {refusedWords(t, { code })}
            </li>
          ))}
        </ul>
      </div>
    </Part>
  );
}

async function sendOne(address: string, file: File): Promise<ImportRefusal | undefined> {
  if (file.size > LARGEST_FILE) return 'too-large';
  const form = new FormData();
  form.set('stay', '1');
  form.set('pictures', file);
  try {
    const answer = await fetch(address, { method: 'POST', body: form });
    if (!answer.ok) return 'not-now';
    const { refused } = (await answer.json()) as { refused: string[] };
    return refused.length === 0
      ? undefined
      : (importRefusals.find((one) => one === refused[0]) ?? 'not-an-image');
  } catch {
    return 'not-now';
  }
}
