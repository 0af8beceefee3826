import { formatMoney } from '#platform/money';
import { useFacts } from './facts.tsx';
import { useWords } from './words.tsx';

/** Minor units as a person of this language reads them. */
export function Money({ minor, className = '' }: { minor: number; className?: string }) {
  const say = useMoney();
  return <span className={`figures whitespace-nowrap ${className}`}>{say(minor)}</span>;
}

/** The same for use inside a sentence. */
export function useMoney(): (minor: number) => string {
  const { language } = useWords();
  const { shop } = useFacts();
  return (minor) => formatMoney(minor, shop.currency, language);
}
