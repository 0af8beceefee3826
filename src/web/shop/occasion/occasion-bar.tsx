import { CalendarHeart, Pencil } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Form, Link, useLocation, useSearchParams } from 'react-router';
import { formatDay } from '#platform/time';
import { Button } from '../../design/button.tsx';
import { useWords } from '../../design/words.tsx';
import { FromEvents } from './from-events.tsx';
import { isEmptyOccasion, occasionNames } from './occasion.ts';
import { OccasionFields } from './occasion-fields.tsx';
import { useEventTypeName, useOccasion } from './use-occasion.ts';

/** Always in sight in the shop: the occasion everything answers to, and the way to change it. */
export function OccasionBar({ action }: { action?: string }) {
  const { t } = useWords();
  const occasion = useOccasion();
  const { pathname, key } = useLocation();
  const [params] = useSearchParams();
  const details = useRef<HTMLDetailsElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address closes it
  useEffect(() => details.current?.removeAttribute('open'), [key]);

  const words = useOccasionWords();
  const dropped = [...occasionNames, 'page'] as readonly string[];
  const kept = [...params].filter(([name]) => !dropped.includes(name));
  return (
    <details ref={details} className="group no-print border-line border-b bg-base-200">
      <summary className="hover:bg-base-300/50">
        <div className="page flex min-h-12 items-center gap-3 py-2 text-[0.9375rem]">
          <CalendarHeart aria-hidden size={19} className="flex-none text-primary" />
          <span className="min-w-0 flex-1 font-medium leading-snug">
            {words || t('shop.occasion.unknown')}
          </span>
          <span className="flex flex-none items-center gap-1.5 font-semibold text-primary">
            <Pencil aria-hidden size={15} />
            {t(isEmptyOccasion(occasion) ? 'shop.occasion.tell' : 'shop.occasion.change')}
          </span>
        </div>
      </summary>
      <Form
        action={action ?? pathname}
        className="page grid items-end gap-4 pt-2 pb-5 sm:grid-cols-3 lg:grid-cols-[1fr_1fr_1fr_auto_auto]"
      >
        {kept.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <OccasionFields choice={occasion} />
        <Button type="submit">{t('shop.occasion.apply')}</Button>
        {!isEmptyOccasion(occasion) && (
          <Link className="press press-bare" to={`${action ?? pathname}${searchOf(kept)}`}>
            {t('shop.occasion.forget')}
          </Link>
        )}
      </Form>
      <FromEvents action={action ?? pathname} kept={kept} />
    </details>
  );
}

const searchOf = (pairs: [string, string][]) =>
  pairs.length > 0 ? `?${new URLSearchParams(pairs).toString()}` : '';

/** `Wedding · Saturday 12 June 2027 · 80 guests`, of what is known. */
export function useOccasionWords(): string {
  const { t, language } = useWords();
  const occasion = useOccasion();
  const type = useEventTypeName(occasion.eventType);
  return [
    type?.text,
    occasion.date && formatDay(occasion.date, language),
    occasion.guests && t('shop.occasion.guestCount', { count: occasion.guests }),
  ]
    .filter(Boolean)
    .join(' · ');
}
