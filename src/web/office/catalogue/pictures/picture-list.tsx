import { ArrowLeft, ArrowRight, GripVertical, Trash2 } from 'lucide-react';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { Form, useSubmit } from 'react-router';
import type { KeptProduct } from '#modules/shop/catalogue/contract';
import { pickText } from '#platform/i18n';
import { Badge } from '../../../design/badge.tsx';
import { Button } from '../../../design/button.tsx';
import { Picture } from '../../../design/picture.tsx';
import { useWords } from '../../../design/words.tsx';
import { TextFields } from '../text-fields.tsx';

type Pictures = KeptProduct['pictures'];
type ListProps = { pictures: Pictures; mayKeep: boolean; name: string };

/** These ids with one of them moved to another place. */
const moved = (ids: readonly string[], from: number, to: number): string[] => {
  const [id = '', ...rest] = [ids[from] ?? '', ...ids.toSpliced(from, 1)];
  return rest.toSpliced(to, 0, id);
};

/** The pictures in their order: dragged, or moved by buttons; the first is the one that cards show. */
export function PictureList({ pictures, mayKeep, name }: ListProps) {
  const { t, language } = useWords();
  const submit = useSubmit();
  const [dragged, setDragged] = useState<number>();
  const [over, setOver] = useState<number>();
  const pressed = useRef<string>(undefined);
  const ids = pictures.map(({ id }) => id);
  // A row that moves in the page loses the focus: the button that moved it gets it back.
  const order = ids.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another order, and only that, moves the row
  useEffect(() => {
    if (pressed.current) document.getElementById(pressed.current)?.focus();
    pressed.current = undefined;
  }, [order]);

  function drop(event: DragEvent, at: number) {
    if (dragged === undefined) return;
    event.preventDefault();
    if (dragged !== at)
      void submit({ intent: 'order', ids: moved(ids, dragged, at).join() }, { method: 'post' });
    setDragged(undefined);
    setOver(undefined);
  }

  const move = (at: number, to: number, label: string, icon: typeof ArrowLeft) => {
    const Icon = icon;
    const button = `${to < at ? 'earlier' : 'later'}-${ids[at]}`;
    return (
      <Form method="post">
        <input type="hidden" name="intent" value="order" />
        <input type="hidden" name="ids" value={moved(ids, at, to).join()} />
        <Button
          id={button}
          type="submit"
          look="quiet"
          size="small"
          icon
          disabled={to < 0 || to >= ids.length}
          aria-label={label}
          onClick={() => {
            pressed.current = button;
          }}
        >
          <Icon aria-hidden size={18} />
        </Button>
      </Form>
    );
  };

  return (
    <ol aria-label={t('catalogue.pictures.list')} className="mt-5 grid gap-4 sm:grid-cols-2">
      {pictures.map((picture, at) => (
        <li
          key={picture.id}
          draggable={mayKeep}
          onDragStart={(event) => {
            // Text in a field is dragged as text.
            if (event.target !== event.currentTarget) return;
            event.dataTransfer.effectAllowed = 'move';
            setDragged(at);
          }}
          onDragEnd={() => setDragged(undefined)}
          onDragOver={(event) => {
            if (dragged === undefined) return;
            event.preventDefault();
            setOver(at);
          }}
          onDrop={(event) => drop(event, at)}
          className={`panel grid min-w-0 content-start gap-3 p-4 ${over === at && dragged !== undefined ? 'drop-here' : ''} ${dragged === at ? 'opacity-50' : ''}`}
        >
          <div className="flex items-start gap-3">
            {mayKeep && (
              <GripVertical aria-hidden size={20} className="mt-1 flex-none cursor-grab text-quiet" />
            )}
            <Picture
              name={picture.key}
              width={picture.width}
              height={picture.height}
              alt={
                pickText(picture.alt, language).text || t('catalogue.pictures.without', { n: at + 1, name })
              }
              sizes="(min-width: 40rem) 380px, 80vw"
              className="aspect-4/3 min-w-0 flex-1 rounded-field"
            />
          </div>
          <p className="flex flex-wrap items-center justify-between gap-2">
            <span className="text-quiet text-sm">
              {t('catalogue.pictures.place', { n: at + 1, of: pictures.length })}
            </span>
            {at === 0 && <Badge tone="info">{t('catalogue.pictures.first')}</Badge>}
          </p>
          {mayKeep && (
            <>
              <Form method="post" className="grid gap-3">
                <input type="hidden" name="intent" value="describe" />
                <input type="hidden" name="picture" value={picture.id} />
                <details open={Object.keys(picture.alt).length === 0 && at === 0}>
                  <summary className="link w-fit cursor-pointer py-1 text-sm">
                    {t('catalogue.pictures.describe')}
                  </summary>
                  <div className="mt-3 grid gap-3 [&>div]:grid-cols-1">
                    <TextFields
                      name="alt"
                      label={t('catalogue.pictures.alt')}
                      texts={picture.alt}
                      most={200}
                    />
                    <Button type="submit" look="quiet" size="small" className="justify-self-start">
                      {t('catalogue.pictures.saveAlt')}
                    </Button>
                  </div>
                </details>
              </Form>
              <div className="flex flex-wrap gap-2">
                {move(at, at - 1, t('catalogue.pictures.earlier', { n: at + 1 }), ArrowLeft)}
                {move(at, at + 1, t('catalogue.pictures.later', { n: at + 1 }), ArrowRight)}
                <Form method="post" className="ml-auto">
                  <input type="hidden" name="intent" value="remove" />
                  <input type="hidden" name="picture" value={picture.id} />
                  <Button
                    type="submit"
                    look="danger"
                    size="small"
                    icon
                    aria-label={t('catalogue.pictures.remove', { n: at + 1 })}
                  >
                    <Trash2 aria-hidden size={18} />
                  </Button>
                </Form>
              </div>
            </>
          )}
        </li>
      ))}
    </ol>
  );
}
