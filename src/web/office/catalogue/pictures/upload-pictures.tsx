import { ImageUp } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { useRevalidator } from 'react-router';
import { Button } from '../../../design/button.tsx';
import { useWords } from '../../../design/words.tsx';
import { sendPicture } from './send-picture.ts';
import { ACCEPTED, bareName, type UploadRefusal } from './upload-limits.ts';

type Sending = { id: number; name: string; share: number; refused?: UploadRefusal };

/** Drop files, or choose them; each shows how far it is, and one that is refused does not stop the others. */
export function UploadPictures({ productId }: { productId: string }) {
  const { t, language } = useWords();
  const { revalidate } = useRevalidator();
  const [files, setFiles] = useState<Sending[]>([]);
  const [over, setOver] = useState(false);
  const next = useRef(0);
  const input = useRef<HTMLInputElement>(null);
  const address = `/${language}/office/catalogue/${productId}/pictures/upload`;

  const change = (id: number, more: Partial<Sending>) =>
    setFiles((all) => all.map((file) => (file.id === id ? { ...file, ...more } : file)));

  async function send(chosen: readonly File[]) {
    const queued = chosen.map((file) => ({ file, id: next.current++ }));
    setFiles((all) => [
      ...all.filter(({ refused }) => refused === undefined),
      ...queued.map(({ file, id }) => ({ id, name: bareName(file.name), share: 0 })),
    ]);
    // One after the other, so that they stand in the order they were chosen in.
    for (const { file, id } of queued) {
      const refused = await sendPicture(address, file, (share) => change(id, { share }));
      if (refused) change(id, { refused });
      else {
        setFiles((all) => all.filter((one) => one.id !== id));
        await revalidate();
      }
    }
    if (input.current) input.current.value = '';
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    void send([...event.dataTransfer.files]);
  }

  return (
    <form
      method="post"
      action={address}
      encType="multipart/form-data"
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={`grid gap-3 rounded-box border-2 border-edge border-dashed p-5 ${over ? 'drop-here' : ''}`}
    >
      <label htmlFor="pictures" className="flex items-center gap-2 font-medium">
        <ImageUp aria-hidden size={20} className="text-primary" />
        {t('catalogue.pictures.drop')}
      </label>
      <input
        ref={input}
        id="pictures"
        type="file"
        name="pictures"
        multiple
        accept={ACCEPTED}
        aria-describedby="pictures-hint"
        className="control"
        onChange={({ currentTarget }) => void send([...(currentTarget.files ?? [])])}
      />
      <p id="pictures-hint" className="text-quiet text-sm">
        {t('catalogue.pictures.hint')}
      </p>
      <Button type="submit" size="small" className="needs-no-js justify-self-start">
        {t('catalogue.pictures.send')}
      </Button>
      <ul aria-live="polite" className="grid gap-2 empty:hidden">
        {files.map(({ id, name, share, refused }) => (
          <li key={id} className="text-sm">
            <span className="break-words">{name}</span>
            {refused ? (
              <span className="block font-medium text-error">
                {t(`catalogue.pictures.refused.${refused}`)}
              </span>
            ) : (
              <progress
                className="block h-2 w-full accent-primary"
                max={1}
                value={share}
                aria-label={t('catalogue.pictures.sending', { name })}
              />
            )}
          </li>
        ))}
      </ul>
    </form>
  );
}
