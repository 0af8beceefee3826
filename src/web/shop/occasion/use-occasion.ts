import { useMemo } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useWords } from '../../design/words.tsx';
import { useSite } from '../use-site.ts';
import { type OccasionChoice, readOccasion, withOccasion } from './occasion.ts';

/** The occasion of this page's address; `/for/wedding` says the type in its path. */
export function useOccasion(): OccasionChoice {
  const [params] = useSearchParams();
  const { eventType } = useParams();
  return useMemo(() => ({ ...(eventType && { eventType }), ...readOccasion(params) }), [params, eventType]);
}

/** `const to = useShopAddress(); to('/shop')`: an address in this language that carries the occasion. */
export function useShopAddress(): (path: string) => string {
  const { language } = useWords();
  const occasion = useOccasion();
  return (path) => withOccasion(`/${language}${path === '/' ? '' : path}`, occasion);
}

/** The chosen event type as a person calls it. */
export function useEventTypeName(slug: string | undefined) {
  const { eventTypes } = useSite();
  return slug === undefined ? undefined : eventTypes.find((type) => type.slug === slug)?.name;
}
