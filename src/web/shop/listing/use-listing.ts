import { useMemo } from 'react';
import { useLocation, useParams, useSearchParams } from 'react-router';
import { useWords } from '../../design/words.tsx';
import { useOccasion } from '../occasion/use-occasion.ts';
import { readFilters } from './filters.ts';

/** Where this listing stands and what it is narrowed to. */
export function useListing() {
  const { pathname } = useLocation();
  const { language } = useWords();
  const { category, eventType } = useParams();
  const [params] = useSearchParams();
  const occasion = useOccasion();
  const filters = useMemo(() => readFilters(params), [params]);
  // `/for/wedding` names its occasion in the path: another one is asked for from the whole shop.
  const basePath = eventType ? `/${language}/shop` : pathname;
  return { path: pathname, basePath, category, eventType, filters, occasion };
}
