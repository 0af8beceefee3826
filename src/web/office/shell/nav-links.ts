import { Columns3, ListOrdered, type LucideIcon, Sun } from 'lucide-react';
import { useWords } from '../../design/words.tsx';

type NavLinkItem = { to: string; label: string; icon: LucideIcon; end?: boolean };

/** The rooms of the office that exist. */
export function useNavLinks(): NavLinkItem[] {
  const { t, language } = useWords();
  const office = `/${language}/office`;
  return [
    { to: office, label: t('office.nav.today'), icon: Sun, end: true },
    { to: `${office}/orders`, label: t('office.nav.orders'), icon: ListOrdered },
    { to: `${office}/board`, label: t('office.nav.board'), icon: Columns3 },
  ];
}
