import { type MouseEvent, useEffect, useRef, useState } from 'react';
import type { Picture as PictureView } from '#modules/shop/catalogue/contract';
import { Picture } from '../../design/picture.tsx';
import { useWords } from '../../design/words.tsx';

/** Pictures in a row that snaps: swipe, arrow keys, or the small ones below, which are plain anchors. */
export function Gallery({ pictures }: { pictures: PictureView[] }) {
  const { t, language } = useWords();
  const strip = useRef<HTMLUListElement>(null);
  const [seen, setSeen] = useState(0);
  useWatchedStrip(strip, setSeen);
  if (pictures.length === 0) return <div className="aspect-4/3 rounded-box bg-base-300" />;
  const show = (event: MouseEvent, place: number) => {
    event.preventDefault();
    strip.current?.scrollTo({ left: place * strip.current.clientWidth });
  };
  return (
    <section aria-label={t('product.pictures')} className="lg:sticky lg:top-24">
      <ul
        ref={strip}
        // A region that scrolls must be reached by keys.
        tabIndex={pictures.length > 1 ? 0 : undefined}
        aria-label={t('product.pictures')}
        className="flex snap-x snap-mandatory overflow-x-auto rounded-box motion-safe:scroll-smooth [scrollbar-width:none]"
      >
        {pictures.map(({ key, width, height, alt }, place) => (
          <li key={key} id={`picture-${place + 1}`} className="w-full flex-none snap-start scroll-mt-28">
            <Picture
              name={key}
              width={width}
              height={height}
              alt={alt.text}
              altLang={alt.lang === language ? undefined : alt.lang}
              first={place === 0}
              sizes="(min-width: 1024px) 640px, 100vw"
              className="aspect-4/3 w-full"
            />
          </li>
        ))}
      </ul>
      {pictures.length > 1 && (
        <ul className="mt-3 flex gap-2.5 sm:gap-3">
          {pictures.map(({ key }, place) => (
            <li key={key}>
              <a
                href={`#picture-${place + 1}`}
                aria-label={t('product.showPicture', { n: place + 1, of: pictures.length })}
                aria-current={place === seen ? 'true' : undefined}
                onClick={(event) => show(event, place)}
                className={`block overflow-hidden rounded-field border-2 ${place === seen ? 'border-primary' : 'border-transparent'}`}
              >
                <Picture name={key} alt="" sizes="88px" className="aspect-4/3 w-20 sm:w-24" />
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function useWatchedStrip(strip: React.RefObject<HTMLUListElement | null>, onSeen: (place: number) => void) {
  useEffect(() => {
    const element = strip.current;
    if (!element) return;
    const look = () => onSeen(Math.round(element.scrollLeft / Math.max(1, element.clientWidth)));
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [strip, onSeen]);
}
